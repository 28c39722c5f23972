package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.People;
import livery.platform.people.RoleBook;
import livery.platform.people.RoleBook.Draft;
import livery.platform.people.RoleBook.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The group's own roles. */
class RoleBookTest {

    private static final Draft RECEPTION = new Draft("Reception", Set.of("crm.customers.read"));

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbRoleBook roles = platform.roles();
    private final Tenant store = platform.store("gz");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void comesWithSevenAndTakesMore() {
        roles.create(GROUP, "reception", RECEPTION);

        assertThat(roles.all(GROUP))
                .extracting(Role::code)
                .containsExactly(
                        "adviser",
                        "auditor",
                        "group-manager",
                        "integrator",
                        "marketer",
                        "operator",
                        "store-manager",
                        "reception");
        assertThat(roles.show(GROUP, "reception").patterns()).containsExactly("crm.customers.read");
    }

    @Test
    void anOwnRoleAllowsWhatItSaysWhereItIsGivenFromItsChangeOn() {
        roles.create(GROUP, "reception", RECEPTION);
        PersonId person = add("wang", "reception");
        assertThat(may(person, "crm.customers.read")).isTrue();
        assertThat(may(person, "crm.customers.write")).isFalse();

        roles.change(GROUP, "reception", version -> version == 0, role -> new Draft("Reception", Set.of("crm.*")));

        assertThat(may(person, "crm.customers.write")).isTrue();
        assertThat(platform.known().permissions(person, TenantId.GROUP)).isEqualTo(Permissions.NONE);
        refused("web.precondition.failed", () -> roles.change(GROUP, "reception", version -> version == 0, r -> r));
    }

    @Test
    void aRoleThatPeopleHaveGoesOnlyWhenAskedAndThenGivesNothingAndIsSaidToBeGone() {
        roles.create(GROUP, "reception", RECEPTION);
        PersonId person = add("wang", "reception");

        assertThatThrownBy(() -> roles.remove(GROUP, "reception", version -> true, false))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("platform.role.given");
                    assertThat(fault.values()).containsEntry("count", 1L);
                });
        roles.remove(GROUP, "reception", version -> true, true);

        assertThat(may(person, "crm.customers.read")).isFalse();
        assertThat(platform.people().show(GROUP, person).gone()).containsExactly("reception");
        refused("platform.role.missing", () -> roles.show(GROUP, "reception"));
    }

    @Test
    void thoseThatComeWithTheProductStayAsTheyAre() {
        refused("platform.role.standard", () -> roles.change(GROUP, "operator", version -> true, role -> role));
        refused("platform.role.standard", () -> roles.remove(GROUP, "adviser", version -> true, true));
        refused("platform.role.exists", () -> roles.create(GROUP, "adviser", RECEPTION));
        roles.create(GROUP, "reception", RECEPTION);
        refused("platform.role.exists", () -> roles.create(GROUP, "reception", RECEPTION));
    }

    @Test
    void namesEachFieldThatIsWrong() {
        for (String pattern : List.of("", "CRM.*", "crm.*.read", "**", "*.*", "crm.", "a b", "x".repeat(101))) {
            assertThatThrownBy(() -> roles.create(GROUP, "A b", new Draft(" ", Set.of(pattern))))
                    .as(pattern)
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.fields())
                                    .extracting(FieldFault::field)
                                    .containsExactly("code", "name", "permissions"));
        }
        refused("platform.input.invalid", () -> roles.create(GROUP, "nothing", new Draft("Nothing", Set.of())));
    }

    @Test
    void nobodyMakesARoleOfMoreThanTheyMay() {
        CallContext manager = caller(RoleBook.MANAGE, People.MANAGE, "crm.*");
        roles.create(manager, "reception", RECEPTION);
        roles.create(GROUP, "importer", new Draft("Importer", Set.of("dms.*")));

        refused("platform.role.beyond-own", () -> roles.create(manager, "x", new Draft("X", Set.of("dms.*"))));
        refused("platform.role.beyond-own", () -> roles.create(manager, "x", new Draft("X", Set.of("*.read"))));
        refused(
                "platform.role.beyond-own",
                () -> roles.change(manager, "reception", version -> true, role -> new Draft("X", Set.of("*"))));
        refused(
                "platform.role.beyond-own",
                () -> roles.change(manager, "importer", version -> true, role -> RECEPTION));
        refused("platform.role.beyond-own", () -> roles.remove(manager, "importer", version -> true, true));
        refused("platform.permission.missing", () -> roles.create(caller(People.MANAGE, "crm.*"), "x", RECEPTION));
    }

    @Test
    void theRolesOfTheGroupAreNoOtherTenants() {
        roles.create(GROUP, "reception", RECEPTION);
        CallContext other = CallContext.system(store.id(), "test");

        assertThat(roles.all(other)).hasSize(7);
        refused("platform.role.missing", () -> roles.show(other, "reception"));
        refused("platform.role.missing", () -> roles.remove(other, "reception", version -> true, true));
        assertThat(roles.show(GROUP, "reception").name()).isEqualTo("Reception");
    }

    @Test
    void tellsTheAuditOfEachChange() {
        roles.create(GROUP, "reception", RECEPTION);
        roles.change(GROUP, "reception", version -> true, role -> new Draft("Front", role.patterns()));
        roles.remove(GROUP, "reception", version -> true, false);

        assertThat(platform.audited("role"))
                .containsExactly("platform.role.created", "platform.role.changed", "platform.role.removed");
    }

    private boolean may(PersonId person, String permission) {
        return platform.known().permissions(person, store.id()).allows(permission);
    }

    private PersonId add(String name, String role) {
        return platform.people()
                .add(GROUP, name, name, "en", null, List.of(new People.Grant(store.id(), role)))
                .id();
    }

    private static CallContext caller(String... patterns) {
        return new CallContext(
                TenantId.GROUP, new PersonId(7), new Permissions(Set.of(patterns)), Locale.ENGLISH, "test");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
