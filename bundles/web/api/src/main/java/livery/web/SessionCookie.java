package livery.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/** The cookie by which a browser proves its session: no script reads it and no other site sends it. */
public final class SessionCookie {

    public static final String NAME = "livery_session";

    private static final int UNTIL_THE_BROWSER_CLOSES = -1;

    /** TLS may end at a proxy before us: then the public address tells. */
    private static final boolean PUBLIC_OVER_TLS =
            System.getenv().getOrDefault("LIVERY_PUBLIC_URL", "").startsWith("https:");

    private SessionCookie() {}

    /** The cookie of a session that was opened by this request. */
    public static NewCookie of(String secret, UriInfo uri) {
        return cookie(secret, uri, UNTIL_THE_BROWSER_CLOSES);
    }

    /** Has the browser forget it. */
    public static NewCookie none(UriInfo uri) {
        return cookie("", uri, 0);
    }

    private static NewCookie cookie(String secret, UriInfo uri, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(secret)
                .path("/")
                .httpOnly(true)
                .secure(PUBLIC_OVER_TLS || "https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }
}
