package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import livery.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses bodies beyond what a JSON document of ours can be, whether or not they say their length. */
final class BodyLimit implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_AWAY_BYTES = 16 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge(request.getEntityStream());
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    /** One who is still sending does not see the answer: what is left is taken from the wire first, within reason. */
    private static Fault tooLarge(InputStream rest) {
        byte[] away = new byte[16 * 1024];
        try {
            long left = MOST_AWAY_BYTES;
            for (int count = rest.read(away); count >= 0 && left > 0; count = rest.read(away)) {
                left -= count;
            }
        } catch (IOException e) {
            LOG.debug("Who sent too much has gone", e);
        }
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
                    throw tooLarge(in);
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
