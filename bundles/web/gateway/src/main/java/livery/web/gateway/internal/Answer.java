package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the gateway answers by itself, when no module can. */
final class Answer {

    private Answer() {}

    /** Safe defaults; a module's servlet may set its own. */
    static void commonHeaders(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    static void nothingHere(HttpServletResponse response) throws IOException {
        problem(response, 404, "web.path.unknown", "Not found", "There is nothing at this path.");
    }

    static void updating(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        problem(
                response,
                503,
                "web.module.updating",
                "Being updated",
                "This part of Livery is being updated. Please try again in a moment.");
    }

    private static void problem(HttpServletResponse response, int status, String code, String title, String detail)
            throws IOException {
        commonHeaders(response);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        String body = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"code\":\""
                + code + "\",\"detail\":\"" + detail + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
