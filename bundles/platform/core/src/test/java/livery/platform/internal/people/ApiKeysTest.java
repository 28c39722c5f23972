package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identity;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import livery.platform.people.ApiKeys.Made;
import livery.platform.people.ApiKeys.NewKey;
import livery.platform.people.People;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbApiKeys keys = platform.keys();
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");
    private final Tenant beijing = platform.store("bj", "honda");
    private final PersonId machine = add(
            "machine", new People.Grant(guangzhou.brandId(), "adviser"), new People.Grant(guangzhou.id(), "auditor"));

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aKeyReachesSomeOfThePersonsTenantsAndPermissions() {
        KeyScope scope = new KeyScope(Set.of(shenzhen.id()), new Permissions(Set.of("crm.customers.read")));
        Identity who = known(keys.add(GROUP, machine, new NewKey("export", null, scope)));

        assertThat(platform.known().permissions(who, shenzhen.id()).patterns()).containsExactly("crm.customers.read");
        assertThat(platform.known().permissions(who, guangzhou.id())).isEqualTo(Permissions.NONE);
        assertThat(platform.known().permissions(who, TenantId.GROUP)).isEqualTo(Permissions.NONE);
        assertThat(platform.known().stores(who, null, 10)).containsExactly(shenzhen);
        assertThat(keys.list(GROUP, machine)).extracting(ApiKeys.Key::scope).containsExactly(scope);
    }

    @Test
    void aBrandStandsForItsStoresAndTheGroupForAllThatThePersonHas() {
        KeyScope brand = new KeyScope(Set.of(guangzhou.brandId()), Permissions.ALL);
        Identity byBrand = known(keys.add(GROUP, machine, new NewKey("brand", null, brand)));
        Identity byAll = known(keys.add(GROUP, machine, NewKey.unlimited("all")));

        for (Identity who : List.of(byBrand, byAll)) {
            assertThat(platform.known().stores(who, null, 10)).containsExactly(guangzhou, shenzhen);
            assertThat(platform.known().permissions(who, guangzhou.id()))
                    .isEqualTo(platform.known().permissions(machine, guangzhou.id()));
            assertThat(platform.known().permissions(who, beijing.id())).isEqualTo(Permissions.NONE);
        }
    }

    @Test
    void aKeyNeverAllowsWhatThePersonHasLostSince() {
        KeyScope scope = new KeyScope(Set.of(guangzhou.id()), new Permissions(Set.of("crm.customers.write")));
        Identity who = known(keys.add(GROUP, machine, new NewKey("export", null, scope)));
        assertThat(platform.known().permissions(who, guangzhou.id()).allows("crm.customers.write"))
                .isTrue();

        platform.people()
                .change(
                        GROUP,
                        machine,
                        version -> true,
                        old -> new People.Profile(
                                "m", "en", false, List.of(new People.Grant(guangzhou.id(), "auditor"))));

        assertThat(platform.known().permissions(who, guangzhou.id())).isEqualTo(Permissions.NONE);
    }

    @Test
    void theScopeIsNoWiderThanThePerson() {
        wrong("tenants", scoped(Set.of(beijing.id()), "crm.customers.read"));
        wrong("tenants", scoped(Set.of(new TenantId(4_711)), "crm.customers.read"));
        wrong("tenants", scoped(Set.of(), "crm.customers.read"));
        wrong("permissions", scoped(Set.of(guangzhou.id()), "crm.customers.delete"));
        wrong("permissions", scoped(Set.of(guangzhou.id()), "crm.*"));
        wrong("permissions", scoped(Set.of(guangzhou.id())));
        wrong("expires", new NewKey("x", Instant.now().minusSeconds(1), KeyScope.ALL));
        wrong("name", NewKey.unlimited(" "));
        keys.add(GROUP, machine, scoped(Set.of(guangzhou.id()), "*.read"));
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        Made made = keys.add(GROUP, machine, NewKey.unlimited("export"));
        PersonId other = add("other");
        assertThat(platform.known().byApiKey(made.secret())).isPresent();

        refused("platform.key.unknown", () -> keys.revoke(GROUP, other, made.id()));
        keys.revoke(GROUP, machine, made.id());

        assertThat(platform.known().byApiKey(made.secret())).isEmpty();
        assertThat(platform.identities().byApiKey(made.secret())).isEmpty();
        assertThat(keys.list(GROUP, machine)).isEmpty();
        refused("platform.key.unknown", () -> keys.revoke(GROUP, machine, made.id()));
        assertThat(platform.audited("person")).contains("platform.key.created", "platform.key.revoked");
    }

    @Test
    void aKeyThatExpiresIsRefusedFromThatMomentOn() {
        // Before the memory of keys is renewed by itself.
        Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        Made made = keys.add(GROUP, machine, new NewKey("export", end, KeyScope.ALL));
        assertThat(platform.known().byApiKey(made.secret())).isPresent();

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    Instant asked = Instant.now();
                    boolean known = platform.known().byApiKey(made.secret()).isPresent();
                    if (known) {
                        assertThat(asked).isBefore(end);
                    } else {
                        assertThat(Instant.now()).isAfterOrEqualTo(end);
                    }
                    return !known;
                });

        assertThat(keys.list(GROUP, machine)).hasSize(1);
    }

    @Test
    void saysWhenAKeyWasLastUsedAndWritesItOnceAMinute() {
        Made made = keys.add(GROUP, machine, NewKey.unlimited("export"));
        assertThat(keys.list(GROUP, machine).get(0).lastUsed()).isNull();
        awaitTimeLeftInTheMinute();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);

        platform.known().byApiKey(made.secret());

        assertThat(keys.list(GROUP, machine).get(0).lastUsed()).isBetween(before, Instant.now());
        platform.rows().change("update platform_api_key set last_used_at = '2020-01-01'");
        platform.known().byApiKey(made.secret());
        assertThat(keys.list(GROUP, machine).get(0).lastUsed()).isBefore(before);
    }

    /** What follows is to be in one minute. */
    private static void awaitTimeLeftInTheMinute() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Instant.now().atOffset(ZoneOffset.UTC).getSecond() < 45);
    }

    @Test
    void theKeysOfTheGroupAreNoOtherTenants() {
        Made made = keys.add(GROUP, machine, NewKey.unlimited("export"));
        CallContext store = CallContext.system(guangzhou.id(), "test");

        refused("platform.person.unknown", () -> keys.list(store, machine));
        refused("platform.person.unknown", () -> keys.add(store, machine, NewKey.unlimited("theirs")));
        refused("platform.person.unknown", () -> keys.revoke(store, machine, made.id()));
        CallContext plain = new CallContext(
                TenantId.GROUP, new PersonId(7), new Permissions(Set.of("*.read")), Locale.ENGLISH, "test");
        refused("platform.permission.missing", () -> keys.list(plain, machine));
        refused("platform.permission.missing", () -> keys.revoke(plain, machine, made.id()));
        assertThat(keys.list(GROUP, machine)).hasSize(1);
    }

    private static NewKey scoped(Set<TenantId> tenants, String... patterns) {
        return new NewKey("x", null, new KeyScope(tenants, new Permissions(Set.of(patterns))));
    }

    private Identity known(Made made) {
        return platform.known().byApiKey(made.secret()).orElseThrow();
    }

    private PersonId add(String name, People.Grant... grants) {
        return platform.people()
                .add(GROUP, name, name, "en", null, List.of(grants))
                .id();
    }

    private void wrong(String field, NewKey key) {
        assertThatThrownBy(() -> keys.add(GROUP, machine, key))
                .as(key.toString())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly(field));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
