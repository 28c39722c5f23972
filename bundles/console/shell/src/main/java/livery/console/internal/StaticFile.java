package livery.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bundle, kept in memory: it outlives the bundle that it came from.
 *
 * @param content as it is
 * @param gzip compressed when the bundle was built, or null
 * @param lasting whether its name changes with its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StaticFile(String contentType, byte[] content, byte @Nullable [] gzip, String etag, boolean lasting) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", lasting ? FOR_EVER : FOR_AN_HOUR);
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        byte[] body = content;
        if (gzip != null && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            body = gzip;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean takesGzip(@Nullable String accepted) {
        String encodings = accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
        return encodings.contains("gzip") && !encodings.replace(" ", "").contains("gzip;q=0,");
    }
}
