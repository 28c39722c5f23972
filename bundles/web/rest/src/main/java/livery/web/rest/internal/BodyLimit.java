package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import livery.platform.Fault;

/** Refuses bodies beyond what a JSON document of ours can be, whether or not they say their length. */
final class BodyLimit implements ContainerRequestFilter {

    private static final int MOST_BYTES = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static Fault tooLarge() {
        return Fault.of(Fault.Kind.TOO_LARGE, "web.body.too-large", Map.of("most", MOST_BYTES));
    }

    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        private int count(int bytes) {
            if (bytes > 0) {
                read += bytes;
                if (read > MOST_BYTES) {
                    throw tooLarge();
                }
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(super.read(bytes, offset, length));
        }
    }
}
