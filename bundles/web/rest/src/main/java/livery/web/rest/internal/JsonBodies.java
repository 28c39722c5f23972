package livery.web.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says of a body that cannot be read what is wrong with it: the caller's fault, unlike JSON that we cannot write. */
final class JsonBodies implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }
}
