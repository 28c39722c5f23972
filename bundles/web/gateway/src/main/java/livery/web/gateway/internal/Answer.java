package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the gateway answers by itself, when no module does: a problem with a stable code, in the caller's language. */
final class Answer {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String REQUEST_HEADER = "X-Request-Id";
    private static final Pattern SAFE_ID = Pattern.compile("(?=[0-9._-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final int LONGEST_TAKEN_AWAY = 1 << 16;

    /** The id of a request, which modules take up for their answers and their log. */
    static final String REQUEST_ID = "livery.request-id";

    /** Whether the caller has come over TLS, to us or to a trusted proxy. */
    static final String SECURE = "livery.secure";

    private Answer() {}

    /**
     * Gives the request its id, unless it has one from before it was parked: the caller's own where that can stand in a
     * header, in a log and in JSON as it is, and is no mere number such as one that people are called by, else a new one.
     */
    static void name(HttpServletRequest request) {
        if (request.getAttribute(REQUEST_ID) == null) {
            String given = request.getHeader(REQUEST_HEADER);
            request.setAttribute(
                    REQUEST_ID,
                    given != null && SAFE_ID.matcher(given).matches()
                            ? given
                            : UUID.randomUUID().toString());
        }
    }

    /** Safe defaults; a module's servlet may set its own. */
    static void commonHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(REQUEST_HEADER, String.valueOf(request.getAttribute(REQUEST_ID)));
        if (Boolean.TRUE.equals(request.getAttribute(SECURE))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    static void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request, response, 404, "web.path.unknown");
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request, response, 405, "web.method.not-allowed");
    }

    static void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request, response, 500, "web.internal");
    }

    static void updating(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        problem(request, response, 503, "web.module.updating");
    }

    /**
     * The path is of a module that has been set aside or disabled, or uninstalled since this node started, which cannot be
     * told apart here; nobody knows when it comes back, so no time is named.
     */
    static void notRunning(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request, response, 503, "web.module.not-running");
    }

    /** A status that a module gave without a word. */
    static void bare(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        String code = switch (status) {
            case 400 -> "web.request.malformed";
            case 404 -> "web.path.unknown";
            case 405 -> "web.method.not-allowed";
            case 500 -> "web.internal";
            default -> "web.status." + status;
        };
        problem(request, response, status, code);
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        commonHeaders(request, response);
        takeBodyAway(request, response);
        ResourceBundle texts = texts(request);
        String title = text(texts, code + ".title", text(texts, "web.status." + status, "HTTP " + status));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        String body = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"code\":\""
                + code + "\",\"detail\":\"" + text(texts, code, title) + "\",\"requestId\":\""
                + request.getAttribute(REQUEST_ID) + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the rest of a short body, so that the connection can serve the next request; of a longer one the caller is
     * told that the connection ends.
     */
    private static void takeBodyAway(HttpServletRequest request, HttpServletResponse response) {
        long length = request.getContentLengthLong();
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (length > LONGEST_TAKEN_AWAY || chunked) {
            response.setHeader("Connection", "close");
        } else if (length > 0) {
            try (InputStream body = request.getInputStream()) {
                body.skipNBytes(length);
            } catch (IOException | IllegalStateException readAlready) {
                response.setHeader("Connection", "close");
            }
        }
    }

    private static ResourceBundle texts(HttpServletRequest request) {
        Locale wanted = Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return ResourceBundle.getBundle(
                "livery.web.gateway.internal.messages", known(wanted), Answer.class.getClassLoader(), ENGLISH_ELSE);
    }

    private static Locale known(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) {
            return Locale.ROOT;
        }
        boolean traditional = wanted.getScript().equals("Hant")
                || wanted.getCountry().equals("TW")
                || wanted.getCountry().equals("HK")
                || wanted.getCountry().equals("MO");
        return traditional ? Locale.TAIWAN : Locale.CHINA;
    }

    private static String text(ResourceBundle texts, String code, String otherwise) {
        try {
            return texts.getString(code);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }
}
