package livery.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The page that begins the console. Each answer has a nonce of its own, which its scripts and styles carry. */
final class FramePage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String template;
    private final String version;

    /**
     * @param template the page as built, with {@code %NONCE%} and {@code %VERSION%} left open
     */
    FramePage(byte[] template) {
        this.template = new String(template, StandardCharsets.UTF_8);
        this.version = BundleFiles.etag(template).replace("\"", "");
    }

    /** Changes with each build of the frame. */
    String version() {
        return version;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String nonce = nonce();
        byte[] body = render(nonce).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    String render(String nonce) {
        return template.replace("%NONCE%", nonce).replace("%VERSION%", version);
    }

    /** Style attributes are let in, for the components set sizes with them; styles and scripts only by nonce or file. */
    static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                + "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
