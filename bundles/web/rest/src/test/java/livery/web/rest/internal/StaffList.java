package livery.web.rest.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;

/**
 * People by name: {@code operator} everywhere, {@code manager} and {@code reader} in store 100, the former also in 400 and 600, {@code stranger} in
 * store 200 only, {@code newcomer} as manager but for a password yet to be chosen. A person's key is {@code key-} and the name, the session {@code session-} and the name.
 */
final class StaffList implements Identities {

    private static final List<String> NAMES = List.of("operator", "manager", "reader", "stranger", "newcomer");
    private static final Map<Long, Map<String, Permissions>> IN_STORE = Map.of(
            100L,
            Map.of(
                    "manager",
                    new Permissions(Set.of("things.*")),
                    "newcomer",
                    new Permissions(Set.of("things.*")),
                    "reader",
                    new Permissions(Set.of("*.read"))),
            200L,
            Map.of("stranger", new Permissions(Set.of("*"))),
            400L,
            Map.of("manager", new Permissions(Set.of("things.*"))),
            600L,
            Map.of("manager", new Permissions(Set.of("things.*"))));

    @Override
    public Optional<String> signIn(String name, String password, String address, String userAgent) {
        return password.equals("password of " + name) ? Optional.of("session-" + name) : Optional.empty();
    }

    @Override
    public Optional<Identity> bySession(String secret) {
        return named(secret, "session-", "csrf of ");
    }

    @Override
    public Optional<Identity> byApiKey(String key) {
        return named(key, "key-", null);
    }

    private static Optional<Identity> named(String secret, String prefix, String csrf) {
        return NAMES.stream()
                .filter(name -> secret.equals(prefix + name))
                .map(name -> new Identity(
                        id(name),
                        name,
                        name,
                        "zh-CN",
                        csrf == null ? null : csrf + name,
                        csrf == null ? null : 1L,
                        name.equals("newcomer"),
                        KeyScope.ALL))
                .findFirst();
    }

    private static PersonId id(String name) {
        return new PersonId(NAMES.indexOf(name) + 1);
    }

    @Override
    public void signOut(String secret) {
        // The same people are always signed in.
    }

    @Override
    public Permissions permissions(PersonId person, TenantId tenant) {
        String name = NAMES.get((int) person.value() - 1);
        boolean exists = new StoreList().find(tenant).isPresent();
        if (name.equals("operator")) {
            return exists ? Permissions.ALL : Permissions.NONE;
        }
        return IN_STORE.getOrDefault(tenant.value(), Map.of()).getOrDefault(name, Permissions.NONE);
    }

    @Override
    public Permissions permissions(Identity who, TenantId tenant) {
        return permissions(who.person(), tenant).within(who.scope().permissions());
    }

    @Override
    public List<Tenant> stores(Identity who, String typed, TenantId after, int limit) {
        return stores(who.person(), after, limit).stream()
                .filter(store -> store.name().contains(typed))
                .toList();
    }

    @Override
    public Optional<Tenant> store(Identity who, TenantId id) {
        return stores(who.person(), null, 2).stream()
                .filter(store -> store.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Tenant> stores(PersonId person, TenantId after, int limit) {
        return List.of(100L, 200L).stream()
                .map(TenantId::new)
                .filter(id -> !permissions(person, id).isEmpty())
                .map(id -> new Tenant(
                        id,
                        TenantKind.STORE,
                        "s" + id,
                        "Store",
                        null,
                        "Brand",
                        "CN",
                        ZoneId.of("Asia/Shanghai"),
                        "CNY",
                        TenantState.ACTIVE))
                .toList();
    }

    @Override
    public void useLanguage(PersonId person, String language) {
        // Nobody asks for it again.
    }
}
