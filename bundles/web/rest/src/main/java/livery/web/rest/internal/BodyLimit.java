package livery.web.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import livery.platform.Fault;
import livery.web.TakesFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses bodies beyond what a JSON document of ours can be, whether or not they say their length. Of a body that was
 * refused, or not asked for, the rest is taken from the wire before the answer goes out: who is still sending would not
 * see the answer, and the connection could not be used again, which its other end learns only from a failed request.
 */
@PreMatching
final class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);
    private static final String BODY = "livery.body";
    private static final String LIMITED = "livery.body.limited";
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(2);

    private final Duration longestAway;

    BodyLimit() {
        this(LONGEST_AWAY);
    }

    /** @param longestAway for how long the rest of a body is read that nobody wants */
    BodyLimit(Duration longestAway) {
        this.longestAway = longestAway;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        InputStream body = request.getEntityStream();
        request.setProperty(BODY, body);
        if (request.getLength() > TakesFile.MOST_BYTES) {
            throw tooLarge(TakesFile.MOST_BYTES);
        }
        Limited limited = new Limited(body);
        request.setProperty(LIMITED, limited);
        request.setEntityStream(limited);
    }

    /** Once it is known who takes the body: a file may be larger than a document. Before anything is read of it. */
    @Priority(Priorities.AUTHENTICATION - 100)
    static final class ByMethod implements ContainerRequestFilter {

        @Context
        private @Nullable ResourceInfo resource;

        @Override
        public void filter(ContainerRequestContext request) {
            ResourceInfo matched = resource;
            Method method = matched == null ? null : matched.getResourceMethod();
            TakesFile file = method == null ? null : method.getAnnotation(TakesFile.class);
            long most = file == null ? MOST_BYTES : Math.min(file.most(), TakesFile.MOST_BYTES);
            if (request.getLength() > most) {
                throw tooLarge(most);
            }
            if (request.getProperty(LIMITED) instanceof Limited limited) {
                limited.most = most;
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && request.getProperty(BODY) instanceof InputStream body && !takenAway(body)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    /** False when it takes longer than we are willing to read. */
    private boolean takenAway(InputStream body) {
        byte[] away = new byte[16 * 1024];
        try {
            long end = System.nanoTime() + longestAway.toNanos();
            int count = body.read(away);
            while (count >= 0 && System.nanoTime() < end) {
                count = body.read(away);
            }
            return count < 0;
        } catch (IOException e) {
            LOG.debug("Who sent a body that was refused has gone, or it has been read", e);
            return true;
        }
    }

    private static Fault tooLarge(long most) {
        return Fault.of(Fault.Kind.TOO_LARGE, "web.body.too-large", Map.of("most", most));
    }

    private static final class Limited extends FilterInputStream {

        private long most = MOST_BYTES;
        private long read;

        Limited(InputStream in) {
            super(in);
        }

        private int count(int bytes) {
            if (bytes > 0) {
                read += bytes;
                if (read > most) {
                    throw tooLarge(most);
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
