package livery.web.rest.internal;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.TenantId;
import livery.web.BeforePasswordChange;
import livery.web.OpenToAll;
import livery.web.Page;
import livery.web.RequiresPermission;
import livery.web.SessionCookie;
import livery.web.TenantJson;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and what the person who is signed in sees. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private static final int STORES_SHOWN = 50;
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");

    private final Identities identities;

    SessionResource(Identities identities) {
        this.identities = identities;
    }

    /** Name and password as typed. */
    public record SignInJson(
            @Nullable String name, @Nullable String password) {}

    /** What a person may change of the session. */
    public record LanguageJson(@Nullable String language) {}

    /**
     * The person who is signed in, and the first of their stores.
     *
     * @param passwordDue whether they must choose a password of their own before anything else
     */
    public record SessionJson(
            PersonJson person,
            @Nullable String csrf,
            boolean passwordDue,
            Set<String> permissions,
            Page<TenantJson> tenants) {}

    /** A person as shown to themselves. */
    public record PersonJson(String id, String name, String displayName, String language) {}

    @POST
    @OpenToAll
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionJson.class)))
    public Response signIn(SignInJson body, @Context HttpServletRequest caller, @Context UriInfo uri) {
        List<FieldFault> faults = new ArrayList<>();
        if (body == null || body.name() == null || body.name().isBlank()) {
            faults.add(new FieldFault("name", "web.field.missing"));
        }
        if (body == null || body.password() == null || body.password().isEmpty()) {
            faults.add(new FieldFault("password", "web.field.missing"));
        }
        if (!faults.isEmpty() || body == null || body.name() == null || body.password() == null) {
            throw Fault.invalid(faults);
        }
        String secret = identities
                .signIn(
                        body.name().strip(),
                        body.password(),
                        caller.getRemoteAddr(),
                        caller.getHeader(HttpHeaders.USER_AGENT))
                .orElseThrow(() -> Fault.of(Fault.Kind.UNAUTHENTICATED, "web.sign-in.failed"));
        Identity who = identities.bySession(secret).orElseThrow();
        return Response.ok(json(who)).cookie(SessionCookie.of(secret, uri)).build();
    }

    @GET
    @RequiresPermission("")
    @BeforePasswordChange
    public SessionJson current(@Context Identity who) {
        return json(who);
    }

    @PATCH
    @RequiresPermission("")
    @BeforePasswordChange
    public SessionJson useLanguage(LanguageJson body, @Context Identity who, @Context CallContext call) {
        if (body == null || body.language() == null || !LANGUAGES.contains(body.language())) {
            throw Fault.invalid(new FieldFault("language", "web.language.unknown"));
        }
        if (who.session() == null) {
            throw Fault.of(Fault.Kind.FORBIDDEN, "platform.session.only");
        }
        identities.useLanguage(who.person(), body.language());
        return json(who.reading(body.language()));
    }

    @DELETE
    @RequiresPermission("")
    @BeforePasswordChange
    @ApiResponse(responseCode = "204", description = "Signed out.")
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String secret, @Context UriInfo uri) {
        if (secret != null) {
            identities.signOut(secret);
        }
        return Response.noContent()
                .cookie(SessionCookie.none(uri))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private SessionJson json(Identity who) {
        Page<TenantJson> stores = Page.of(
                        identities.stores(who, null, STORES_SHOWN + 1),
                        STORES_SHOWN,
                        store -> store.id().toString())
                .map(store -> TenantJson.of(store, identities.permissions(who, store.id())));
        return new SessionJson(
                new PersonJson(who.person().toString(), who.name(), who.displayName(), who.language()),
                who.csrf(),
                who.passwordDue(),
                identities.permissions(who, TenantId.GROUP).patterns(),
                stores);
    }
}
