package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import livery.platform.people.People.Grant;
import livery.platform.people.People.Person;
import livery.platform.people.People.Profile;
import livery.platform.people.RoleBook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingPeopleTest {

    private static final String PASSWORD = "correct horse";
    private static final Grant OPERATOR = new Grant(TenantId.GROUP, "operator");

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbPeople people = platform.people();
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void replacesTheRolesAsAWhole() {
        Person wang = add("wang", new Grant(guangzhou.id(), "adviser"), new Grant(guangzhou.id(), "auditor"));

        Person changed = people.change(
                GROUP,
                wang.id(),
                version -> version == wang.version(),
                old -> new Profile(
                        "王经理",
                        "zh-TW",
                        false,
                        List.of(new Grant(guangzhou.id(), "auditor"), new Grant(shenzhen.id(), "store-manager"))));

        assertThat(people.show(GROUP, wang.id())).isEqualTo(changed);
        assertThat(changed.displayName()).isEqualTo("王经理");
        assertThat(changed.version()).isGreaterThan(wang.version());
        assertThat(may(wang, guangzhou, "crm.customers.write")).isFalse();
        assertThat(may(wang, guangzhou, "crm.customers.read")).isTrue();
        assertThat(may(wang, shenzhen, "crm.customers.write")).isTrue();
    }

    @Test
    void aChangeMeantForAnotherVersionIsRefused() {
        Person wang = add("wang");
        people.change(GROUP, wang.id(), version -> true, old -> old);

        refused("web.precondition.failed", () -> people.change(GROUP, wang.id(), v -> v == wang.version(), old -> old));
        refused("web.precondition.failed", () -> people.remove(GROUP, wang.id(), v -> v == wang.version()));
        refused("platform.person.unknown", () -> people.change(GROUP, new PersonId(99), v -> true, old -> old));
        refused("platform.person.unknown", () -> people.show(GROUP, new PersonId(99)));
    }

    @Test
    void whoIsSuspendedIsRefusedAtOnceWithKeysAndSessionsAndComesBackWithTheKeysAlone() {
        Person wang = add("wang", new Grant(guangzhou.id(), "adviser"));
        String session =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        String key = platform.key(wang.id(), "export");
        assertThat(platform.known().bySession(session)).isPresent();
        assertThat(platform.known().byApiKey(key)).isPresent();

        suspend(wang, true);

        assertThat(platform.known().bySession(session)).isEmpty();
        assertThat(platform.known().byApiKey(key)).isEmpty();
        assertThat(platform.known().signIn("wang", PASSWORD, "192.0.2.1", null)).isEmpty();
        assertThat(platform.identities().byApiKey(key)).isEmpty();

        suspend(wang, false);

        assertThat(platform.known().bySession(session)).isEmpty();
        assertThat(platform.known().byApiKey(key)).isPresent();
        assertThat(platform.known().signIn("wang", PASSWORD, "192.0.2.1", null)).isPresent();
    }

    @Test
    void whoIsRemovedLeavesNothingBehindButTheRecord() {
        Person wang = add("wang", new Grant(guangzhou.id(), "adviser"));
        String session =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        String key = platform.key(wang.id(), "export");
        assertThat(platform.known().byApiKey(key)).isPresent();

        people.remove(GROUP, wang.id(), version -> true);

        assertThat(platform.known().bySession(session)).isEmpty();
        assertThat(platform.known().byApiKey(key)).isEmpty();
        assertThat(platform.known().permissions(wang.id(), guangzhou.id())).isEqualTo(Permissions.NONE);
        for (String table : List.of("platform_role", "platform_session", "platform_api_key", "platform_person")) {
            assertThat(platform.rows().number("select count(*) from " + table)).isZero();
        }
        assertThat(platform.audited("person")).contains("platform.person.created", "platform.person.removed");
    }

    @Test
    void theLastOperatorStaysOne() {
        Person admin = add("admin", OPERATOR);
        Person other = add("other", OPERATOR);
        suspend(other, true);

        refused("platform.operator.last", () -> suspend(admin, true));
        refused("platform.operator.last", () -> change(admin, old -> roles(old, List.of())));
        refused("platform.operator.last", () -> people.remove(GROUP, admin.id(), version -> true));
        suspend(other, false);
        people.remove(GROUP, admin.id(), version -> true);
        refused("platform.operator.last", () -> people.remove(GROUP, other.id(), version -> true));
    }

    @Test
    void ofTwoOperatorsWhoRemoveEachOtherAtOnceOneStays() {
        for (int round = 0; round < 5; round++) {
            List<Person> both = List.of(add("a" + round, OPERATOR), add("b" + round, OPERATOR));
            if (round > 0) {
                people.list(GROUP, null, 10).stream()
                        .filter(person -> !both.contains(person))
                        .forEach(left -> people.remove(GROUP, left.id(), version -> true));
            }
            Stream<CompletableFuture<Void>> removals = both.stream()
                    .map(one -> CompletableFuture.runAsync(() -> people.remove(GROUP, one.id(), version -> true)))
                    .toList()
                    .stream();

            assertThat(removals.filter(removal ->
                            removal.handle((done, fault) -> fault == null).join()))
                    .hasSize(1);
            assertThat(people.list(GROUP, null, 10)).hasSize(1);
        }
    }

    @Test
    void nobodyGivesMoreThanTheyMayNorTouchesWhoMayDoMore() {
        Person admin = add("admin", OPERATOR);
        Person wang = add("wang", new Grant(guangzhou.id(), "adviser"));
        CallContext manager = new CallContext(
                TenantId.GROUP,
                new PersonId(7),
                new Permissions(Roles.patterns("group-manager")),
                Locale.ENGLISH,
                "test");

        people.change(manager, wang.id(), v -> true, old -> roles(old, List.of(new Grant(TenantId.GROUP, "auditor"))));
        refused(
                "platform.role.beyond-own",
                () -> people.change(manager, wang.id(), v -> true, old -> roles(old, List.of(OPERATOR))));
        refused(
                "platform.role.beyond-own",
                () -> people.add(manager, "li", "li", "en", null, List.of(new Grant(guangzhou.id(), "operator"))));
        refused("platform.role.beyond-own", () -> people.change(manager, admin.id(), v -> true, old -> old));
        refused("platform.role.beyond-own", () -> people.remove(manager, admin.id(), v -> true));
        refused(
                "platform.role.beyond-own",
                () -> platform.keys().add(manager, admin.id(), ApiKeys.NewKey.unlimited("theirs")));
        CallContext plain = new CallContext(
                TenantId.GROUP, new PersonId(7), new Permissions(Set.of("*.read")), Locale.ENGLISH, "test");
        refused("platform.permission.missing", () -> people.show(plain, wang.id()));
        refused("platform.permission.missing", () -> people.change(plain, wang.id(), v -> true, old -> old));
        refused("platform.permission.missing", () -> people.remove(plain, wang.id(), v -> true));
    }

    @Test
    void aRoleThatIsGoneMayStayButNotBeGivenAnew() {
        platform.roles().create(GROUP, "reception", new RoleBook.Draft("Reception", Set.of("crm.customers.read")));
        Grant reception = new Grant(guangzhou.id(), "reception");
        Person wang = add("wang", reception);
        Person li = add("li");
        platform.roles().remove(GROUP, "reception", version -> true, true);

        assertThat(change(wang, old -> roles(old, List.of(reception, new Grant(shenzhen.id(), "auditor"))))
                        .gone())
                .containsExactly("reception");
        refused("platform.input.invalid", () -> change(li, old -> roles(old, List.of(reception))));
    }

    @Test
    void thePeopleOfTheGroupAreNoOtherTenants() {
        Person wang = add("wang");
        CallContext store = CallContext.system(guangzhou.id(), "test");

        assertThat(people.named(store, "wang")).isEmpty();
        refused("platform.person.unknown", () -> people.show(store, wang.id()));
        refused("platform.person.unknown", () -> people.change(store, wang.id(), version -> true, old -> old));
        refused("platform.person.unknown", () -> people.remove(store, wang.id(), version -> true));
        assertThat(people.named(GROUP, "wang")).contains(wang);
    }

    private boolean may(Person person, Tenant store, String permission) {
        return platform.known().permissions(person.id(), store.id()).allows(permission);
    }

    private Person suspend(Person person, boolean suspended) {
        return change(person, old -> new Profile(old.displayName(), old.language(), suspended, old.roles()));
    }

    private Person change(Person person, UnaryOperator<Profile> change) {
        return people.change(GROUP, person.id(), version -> true, change);
    }

    private static Profile roles(Profile old, List<Grant> roles) {
        return new Profile(old.displayName(), old.language(), old.suspended(), roles);
    }

    private Person add(String name, Grant... grants) {
        return people.add(GROUP, name, name, "zh-CN", PASSWORD, List.of(grants));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
