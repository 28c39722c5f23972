package livery.platform.oidc.internal;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.web.BeforePasswordChange;
import livery.web.OpenToAll;
import livery.web.RequiresPermission;
import livery.web.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Signing in at the group's identity provider. The browser itself goes here, so every answer leads on to a page. */
@Path("session/oidc")
@Produces(MediaType.APPLICATION_JSON)
public final class OidcResource {

    static final String PATH = "/api/v1/session/oidc";
    static final String CALLBACK = PATH + "/callback";
    static final String COOKIE = "livery_sign_on";

    private static final int SEE_OTHER = 303;
    private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

    private final @Nullable SignOn signOn;

    /** @param signOn null when none is set up */
    OidcResource(@Nullable SignOn signOn) {
        this.signOn = signOn;
    }

    /**
     * The identity provider.
     *
     * @param configured whether there is one
     * @param name what people call it, or null when there is none
     * @param available whether it answers now
     */
    public record ProviderJson(boolean configured, @Nullable String name, boolean available) {}

    /**
     * Where to go after signing out here.
     *
     * @param address at the identity provider, or null to stay
     */
    public record SignOutJson(@Nullable String address) {}

    /** Begins a sign-in: leads to the identity provider. */
    @GET
    @OpenToAll
    @ApiResponse(responseCode = "303", description = "To the identity provider, or back to the page for signing in.")
    public Response begin(
            @CookieParam(COOKIE) @Nullable String browser, @QueryParam("language") @Nullable String language) {
        try {
            SignOn.Begun begun = required()
                    .begin(browser, language != null && LANGUAGES.contains(language) ? List.of(language) : List.of());
            return to(begun.address()).cookie(cookie(begun.browser())).build();
        } catch (Fault fault) {
            return failed(fault);
        }
    }

    /** Ends a sign-in: leads to the console, with a session or with the code of a problem. */
    @GET
    @Path("callback")
    @OpenToAll
    @ApiResponse(responseCode = "303", description = "To the console.")
    public Response end(
            @CookieParam(COOKIE) @Nullable String browser,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @QueryParam("iss") @Nullable String issuer,
            @Context HttpServletRequest caller,
            @Context UriInfo uri) {
        try {
            String secret = required()
                    .end(
                            new SignOn.Answer(state, code, error, issuer),
                            browser,
                            caller.getRemoteAddr(),
                            caller.getHeader(HttpHeaders.USER_AGENT));
            return to(console("")).cookie(SessionCookie.of(secret, uri)).build();
        } catch (Fault fault) {
            return failed(fault);
        }
    }

    /** What a page for signing in offers. */
    @GET
    @Path("provider")
    @OpenToAll
    public ProviderJson provider() {
        return signOn == null
                ? new ProviderJson(false, null, false)
                : new ProviderJson(true, signOn.settings().name(), signOn.isAvailable());
    }

    /** Where somebody who came from the identity provider goes after signing out; to be asked for before. */
    @GET
    @Path("sign-out")
    @RequiresPermission("")
    @BeforePasswordChange
    public SignOutJson signOut(@Context Identity who) {
        return new SignOutJson(
                signOn == null ? null : signOn.signOutAt(who).map(URI::toString).orElse(null));
    }

    private SignOn required() {
        if (signOn == null) {
            throw Fault.notFound("platform.sign-on.off");
        }
        return signOn;
    }

    private Response failed(Fault fault) {
        return to(console("?sign-on=" + fault.code())).build();
    }

    /** A page of our own and of nobody else's, whatever the request says. */
    private URI console(String query) {
        return URI.create((signOn == null ? "" : signOn.settings().publicUrl()) + "/console/" + query);
    }

    private static Response.ResponseBuilder to(URI address) {
        return Response.status(SEE_OTHER)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Lax, since the way back from the identity provider begins at another site. */
    private NewCookie cookie(String browser) {
        return new NewCookie.Builder(COOKIE)
                .value(browser)
                .path(PATH)
                .httpOnly(true)
                .secure(required().settings().overTls())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) SignOnState.LENGTH.toSeconds())
                .build();
    }
}
