package livery.web.rest.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides who is asking, and whether they may ask this of this tenant. */
@Component(service = Access.class)
public final class Access {

    private static final String BEARER = "Bearer ";
    private static final Permissions READING = new Permissions(Set.of("*.read"));

    private final Identities identities;
    private final Tenants tenants;

    @Activate
    public Access(@Reference Identities identities, @Reference Tenants tenants) {
        this.identities = identities;
        this.tenants = tenants;
    }

    /**
     * Who sent the request.
     *
     * @param authorization the header, or null
     * @param session the session cookie's value, or null
     * @param csrf the header that a browser's script repeats, or null
     * @param changes whether the method may change something
     */
    Identity identify(
            @Nullable String authorization, @Nullable String session, @Nullable String csrf, boolean changes) {
        if (authorization != null) {
            return key(authorization)
                    .flatMap(identities::byApiKey)
                    .orElseThrow(() -> Fault.of(Fault.Kind.UNAUTHENTICATED, "web.key.invalid"));
        }
        Identity who = Optional.ofNullable(session)
                .flatMap(identities::bySession)
                .orElseThrow(() -> Fault.of(Fault.Kind.UNAUTHENTICATED, "web.session.missing"));
        if (changes && who.csrf() != null && !same(who.csrf(), csrf)) {
            throw Fault.of(Fault.Kind.FORBIDDEN, "web.csrf.invalid");
        }
        return who;
    }

    /** The key that the header carries, however it is spelled around it. */
    static Optional<String> key(String authorization) {
        return Optional.of(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /**
     * The context of the call, once the person may make it. A tenant in which the person has no role looks like one
     * that does not exist, and so do the group and the brands: what is kept by tenant is a store's. Of one that is closed
     * those are told who have a role in it; while it is suspended, who has a role in the group may still read.
     *
     * @param tenant as in the path, or null for a call about the group
     * @param permission what the method asks for; empty when being signed in is enough
     */
    CallContext admit(Identity who, @Nullable String tenant, String permission, Locale locale, String requestId) {
        TenantId id = tenant == null ? TenantId.GROUP : TenantId.parse(tenant).orElseThrow(Access::unknownTenant);
        Permissions permissions = identities.permissions(who, id);
        if (tenant != null) {
            Tenant store = permissions.isEmpty() ? null : store(id).orElse(null);
            if (store == null) {
                throw unknownTenant();
            }
            permissions = open(store, who, permissions);
        }
        CallContext call = new CallContext(id, who.person(), permissions, locale, requestId);
        if (!permission.isEmpty()) {
            call.require(permission);
        }
        return call;
    }

    /** Takes as long whichever character differs. */
    private static boolean same(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Tenant> store(TenantId id) {
        return tenants.find(id)
                .filter(found -> found.kind() == TenantKind.STORE && found.state() != TenantState.ERASING);
    }

    private Permissions open(Tenant store, Identity who, Permissions permissions) {
        if (store.state() == TenantState.ACTIVE) {
            return permissions;
        }
        boolean ofTheGroup = !identities.permissions(who, TenantId.GROUP).isEmpty();
        if (store.state() == TenantState.SUSPENDED && ofTheGroup) {
            return permissions.within(READING);
        }
        throw Fault.of(
                Fault.Kind.FORBIDDEN,
                store.state() == TenantState.SUSPENDED ? "web.tenant.suspended" : "web.tenant.archived",
                Map.of("name", store.name()));
    }

    private static Fault unknownTenant() {
        return Fault.notFound("web.tenant.unknown");
    }
}
