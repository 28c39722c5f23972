package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.People;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final PersonId wang = platform.people()
            .add(GROUP, "wang", "王", "en", OLD, List.of(new People.Grant(TenantId.GROUP, "operator")))
            .id();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void oneChangesOnesOwnAndTheOtherSessionsEnd() {
        String here = signIn(OLD);
        String there = signIn(OLD);
        assertThat(platform.known().bySession(there)).isPresent();

        platform.passwords().change(own(), who(here), OLD, NEW);

        assertThat(platform.known().bySession(here)).isPresent();
        assertThat(platform.known().bySession(there)).isEmpty();
        assertThat(platform.known().signIn("wang", OLD, "192.0.2.1", null)).isEmpty();
        assertThat(platform.known().signIn("wang", NEW, "192.0.2.1", null)).isPresent();
        assertThat(platform.audited("person")).contains("platform.password.changed");
    }

    @Test
    void theOldOneMustBeRightAndTheNewOneGoodAndNew() {
        String session = signIn(OLD);

        wrong("old", "platform.password.wrong", () -> platform.passwords().change(own(), who(session), "x", NEW));
        wrong("new", "platform.password.same", () -> platform.passwords().change(own(), who(session), OLD, OLD));
        wrong(
                "new",
                "platform.password.common",
                () -> platform.passwords().change(own(), who(session), OLD, "password123"));
        wrong("new", "platform.text.length", () -> platform.passwords().change(own(), who(session), OLD, "short"));
    }

    @Test
    void theGroupSaysHowLongANewOneIsAtLeast() {
        String session = signIn(OLD);
        platform.settings().change(GROUP, version -> true, Map.of("platform.password.least-length", 16));

        wrong("new", "platform.text.length", () -> platform.passwords().change(own(), who(session), OLD, NEW));
        platform.passwords().change(own(), who(session), OLD, "a longer battery staple");
        wrong("password", "platform.text.length", () -> platform.people().add(GROUP, "li", "李", "en", NEW, List.of()));
        assertThat(who(signIn(platform.passwords().setFresh(GROUP, wang))).passwordDue())
                .isTrue();
    }

    @Test
    void whoTriesOldOnesIsBrakedAsAtSignIn() {
        String session = signIn(OLD);
        for (int i = 0; i < 5; i++) {
            wrong("old", "platform.password.wrong", () -> platform.passwords().change(own(), who(session), "x", NEW));
        }

        assertThatThrownBy(() -> platform.passwords().change(own(), who(session), OLD, NEW))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MANY));
    }

    @Test
    void oneThatAnotherSetIsToBeChangedFirstAndEndsTheSessions() {
        String before = signIn(OLD);

        platform.passwords().set(GROUP, wang, NEW);

        assertThat(platform.known().bySession(before)).isEmpty();
        String session = signIn(NEW);
        assertThat(who(session).passwordDue()).isTrue();
        platform.passwords().change(own(), who(session), NEW, "three wise monkeys");
        assertThat(who(session).passwordDue()).isFalse();
        assertThat(who(signIn("three wise monkeys")).passwordDue()).isFalse();
        assertThat(platform.audited("person")).contains("platform.password.set");
    }

    @Test
    void aFreshOneIsGoodEnoughAndToBeChangedToo() {
        String fresh = platform.passwords().setFresh(GROUP, wang);

        assertThat(PasswordRules.fault("password", fresh, 20, "wang")).isEmpty();
        assertThat(who(signIn(fresh)).passwordDue()).isTrue();
    }

    @Test
    void keysOfWhoHasYetToChooseGoOn() {
        String key = platform.key(wang, "export");

        platform.passwords().set(GROUP, wang, NEW);

        assertThat(platform.known().byApiKey(key).orElseThrow().passwordDue()).isFalse();
    }

    @Test
    void onlyWhoManagesThemAndMayDoAsMuchSetsIt() {
        CallContext plain = context(Roles.patterns("auditor"));
        CallContext manager = context(Roles.patterns("group-manager"));

        refused("platform.permission.missing", () -> platform.passwords().set(plain, wang, NEW));
        refused("platform.role.beyond-own", () -> platform.passwords().set(manager, wang, NEW));
        refused("platform.person.unknown", () -> platform.passwords().set(GROUP, new PersonId(99), NEW));
        CallContext store = CallContext.system(platform.store("gz").id(), "test");
        refused("platform.person.unknown", () -> platform.passwords().set(store, wang, NEW));
        wrong(
                "password",
                "platform.password.own-name",
                () -> platform.passwords().set(GROUP, wang, "wang1234567890"));
        assertThat(platform.known().signIn("wang", OLD, "192.0.2.1", null)).isPresent();
    }

    private CallContext own() {
        return new CallContext(TenantId.GROUP, wang, Permissions.NONE, Locale.ENGLISH, "test");
    }

    private static CallContext context(java.util.Set<String> patterns) {
        return new CallContext(TenantId.GROUP, new PersonId(7), new Permissions(patterns), Locale.ENGLISH, "test");
    }

    private Identity who(String session) {
        return platform.known().bySession(session).orElseThrow();
    }

    private String signIn(String password) {
        return platform.known().signIn("wang", password, "192.0.2.1", null).orElseThrow();
    }

    private static void wrong(String field, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field, FieldFault::code)
                                .containsExactly(org.assertj.core.api.Assertions.tuple(field, code)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
