package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final List<People.Grant> OPERATOR = List.of(new People.Grant(TenantId.GROUP, "operator"));

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbPeople people = platform.people();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void addsAPersonWithRoles() {
        People.Person added = people.add(GROUP, "wang", "王小明", "zh-TW", "correct horse", OPERATOR);

        assertThat(people.list(GROUP, null, 10)).containsExactly(added);
        assertThat(added.roles()).isEqualTo(OPERATOR);
        assertThat(platform.rows().texts("select password_hash from platform_person"))
                .singleElement()
                .asString()
                .startsWith("$argon2id$");
    }

    @Test
    void aNameIsTakenOnce() {
        people.add(GROUP, "wang", "王小明", "en", null, OPERATOR);

        assertThatThrownBy(() -> people.add(GROUP, "wang", "另一个", "en", null, OPERATOR))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFLICT);
                    assertThat(fault.code()).isEqualTo("platform.person.exists");
                });
    }

    @Test
    void ofManyWhoTakeANameAtOnceOneGetsIt() {
        List<CompletableFuture<Optional<Fault.Kind>>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        people.add(GROUP, "wang", "王小明", "en", null, OPERATOR);
                        return Optional.<Fault.Kind>empty();
                    } catch (Fault refused) {
                        return Optional.of(refused.kind());
                    }
                }))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                .hasSize(7)
                .containsOnly(Fault.Kind.CONFLICT);
        assertThat(people.list(GROUP, null, 10)).hasSize(1);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        List<People.Grant> wrong =
                List.of(new People.Grant(TenantId.GROUP, "king"), new People.Grant(new TenantId(4_711), "adviser"));

        assertThatThrownBy(() -> people.add(GROUP, " ", "x".repeat(101), "klingon-and-more", "short", wrong))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field, FieldFault::code)
                                .containsExactlyInAnyOrder(
                                        tuple("name", "platform.text.length"),
                                        tuple("displayName", "platform.text.length"),
                                        tuple("language", "web.language.unknown"),
                                        tuple("password", "platform.text.length"),
                                        tuple("roles[0].role", "platform.role.unknown"),
                                        tuple("roles[1].tenant", "platform.tenant.unknown")));
        assertThat(people.any(GROUP)).isFalse();
    }

    @Test
    void pagesInTheOrderOfIds() {
        List<PersonId> added = List.of("a", "b", "c").stream()
                .map(name -> people.add(GROUP, name, name, "en", null, OPERATOR).id())
                .toList();

        assertThat(people.list(GROUP, null, 2)).extracting(People.Person::id).isEqualTo(added.subList(0, 2));
        assertThat(people.list(GROUP, added.get(1).value(), 2))
                .extracting(People.Person::id)
                .isEqualTo(added.subList(2, 3));
    }

    @Test
    void needsThePermissionForEverything() {
        PersonId person = people.add(GROUP, "wang", "王", "en", null, OPERATOR).id();
        CallContext manager = new CallContext(
                TenantId.GROUP, person, new Permissions(Set.of("crm.*", "dms.*", "*.read")), Locale.ENGLISH, "test");

        assertThatThrownBy(() -> people.add(manager, "li", "李", "en", null, OPERATOR))
                .isInstanceOfSatisfying(Fault.class, PeopleTest::isForbidden);
        assertThatThrownBy(() -> people.list(manager, null, 10))
                .isInstanceOfSatisfying(Fault.class, PeopleTest::isForbidden);
        assertThatThrownBy(() -> platform.keys().add(manager, person, ApiKeys.NewKey.unlimited("key")))
                .isInstanceOfSatisfying(Fault.class, PeopleTest::isForbidden);
        assertThatThrownBy(() -> people.any(manager)).isInstanceOfSatisfying(Fault.class, PeopleTest::isForbidden);
    }

    @Test
    void aKeyNeedsANameAndAPerson() {
        PersonId person = people.add(GROUP, "wang", "王", "en", null, OPERATOR).id();

        for (String name : List.of("", " ", "x".repeat(101))) {
            assertThatThrownBy(() -> platform.keys().add(GROUP, person, ApiKeys.NewKey.unlimited(name)))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.fields())
                                    .extracting(FieldFault::field)
                                    .containsExactly("name"));
        }
        assertThatThrownBy(() -> platform.keys().add(GROUP, new PersonId(99), ApiKeys.NewKey.unlimited("key")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_FOUND));
    }

    private static void isForbidden(Fault fault) {
        assertThat(fault.kind()).isEqualTo(Fault.Kind.FORBIDDEN);
    }
}
