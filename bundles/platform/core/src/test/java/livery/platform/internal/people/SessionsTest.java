package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.People;
import livery.platform.people.Sessions.Session;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String PASSWORD = "correct horse";

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbSessions sessions = platform.sessions();
    private final PersonId wang = add("wang", "adviser");
    private final PersonId li = add("li", "operator");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void saysWhereOneIsSignedInAndWhichOneAsks() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        String here = signIn("wang", "192.0.2.1", "Firefox/1 \u0007" + "x".repeat(200));
        signIn("wang", "2001:db8::1", null);
        signIn("li", "192.0.2.9", null);

        List<Session> own = sessions.own(context(wang), who(here));

        assertThat(own).extracting(Session::address).containsExactly("2001:db8::1", "192.0.2.1");
        assertThat(own).extracting(Session::current).containsExactly(false, true);
        assertThat(own.get(1).userAgent())
                .startsWith("Firefox/1 x")
                .endsWith("…")
                .hasSize(100);
        assertThat(own.get(1).lastSeen())
                .isBetween(before, Instant.now())
                .isEqualTo(own.get(1).lastSeen().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void aPasswordThatIsChangedWhileItIsComparedOpensNothing() {
        NewSessions fresh = new NewSessions(platform.entities(), platform.settings(), platform.audit());
        PersonRow compared = row(wang);
        assertThat(open(fresh, compared)).isPresent();

        platform.passwords().set(GROUP, wang, "another horse");

        assertThat(open(fresh, compared)).isEmpty();
        assertThat(open(fresh, row(wang))).isPresent();
    }

    private PersonRow row(PersonId person) {
        return platform.units().call(GROUP, () -> platform.entities().session().find(PersonRow.class, person.value()));
    }

    private Optional<String> open(NewSessions fresh, PersonRow compared) {
        return platform.units().call(GROUP, () -> fresh.openIfStill(compared, "192.0.2.1", null));
    }

    @Test
    void signingOutAndReadingAnotherLanguageAreRecorded() {
        String here = signIn("wang", "192.0.2.1", null);
        platform.identities().useLanguage(wang, "zh-TW");
        platform.identities().useLanguage(wang, "zh-TW");
        platform.identities().signOut(here);
        platform.identities().signOut(here);

        assertThat(platform.audited("person"))
                .endsWith("platform.sign-in.done", "platform.person.language", "platform.sign-in.ended");
    }

    @Test
    void oneEndsOnesOwnAndNobodyElses() {
        String here = signIn("wang", "192.0.2.1", null);
        String there = signIn("wang", "192.0.2.2", null);
        String others = signIn("li", "192.0.2.3", null);
        assertThat(platform.known().bySession(there)).isPresent();

        sessions.endOwn(context(wang), who(here), id(there));

        assertThat(platform.known().bySession(there)).isEmpty();
        assertThat(platform.known().bySession(here)).isPresent();
        refused("platform.session.unknown", () -> sessions.endOwn(context(wang), who(here), id(others)));
        assertThat(platform.known().bySession(others)).isPresent();
        assertThat(platform.audited("person")).contains("platform.session.ended");
    }

    @Test
    void aManagerEndsOneOrAllOfWhomTheyManage() {
        String one = signIn("wang", "192.0.2.1", null);
        String two = signIn("wang", "192.0.2.2", null);
        String three = signIn("wang", "192.0.2.3", null);
        assertThat(sessions.of(GROUP, wang)).hasSize(3);

        sessions.end(GROUP, wang, id(one));
        assertThat(platform.known().bySession(one)).isEmpty();
        assertThat(platform.known().bySession(two)).isPresent();
        sessions.end(GROUP, wang, null);

        assertThat(platform.known().bySession(two)).isEmpty();
        assertThat(platform.known().bySession(three)).isEmpty();
        assertThat(sessions.of(GROUP, wang)).isEmpty();
    }

    @Test
    void onlyWhoManagesPeopleAndMayDoAsMuch() {
        String session = signIn("li", "192.0.2.1", null);
        CallContext manager = new CallContext(
                TenantId.GROUP, wang, new Permissions(Roles.patterns("group-manager")), Locale.ENGLISH, "test");

        refused("platform.permission.missing", () -> sessions.of(context(wang), li));
        refused("platform.permission.missing", () -> sessions.end(context(wang), li, null));
        refused("platform.role.beyond-own", () -> sessions.end(manager, li, null));
        refused("platform.person.unknown", () -> sessions.of(GROUP, new PersonId(99)));
        CallContext store = CallContext.system(platform.store("gz").id(), "test");
        refused("platform.person.unknown", () -> sessions.of(store, li));
        refused("platform.person.unknown", () -> sessions.end(store, li, null));
        assertThat(platform.known().bySession(session)).isPresent();
    }

    @Test
    void anIdTellsNothingOfTheSecretAndOneThatHasEndedIsNotListed() {
        String session = signIn("wang", "192.0.2.1", null);
        assertThat(session).doesNotContain(Long.toString(id(session)));

        platform.rows().change("update platform_session set expires_at = utc_timestamp(6) - interval 1 second");

        assertThat(sessions.of(GROUP, wang)).isEmpty();
        assertThat(platform.identities().bySession(session)).isEmpty();
    }

    @Test
    void endsWhenNobodyUsesItForAsLongAsTheGroupAllows() {
        String idle = signIn("wang", "192.0.2.1", null);
        platform.rows()
                .change("update platform_session set created_at = utc_timestamp(6) - interval 70 minute,"
                        + " last_seen_at = utc_timestamp(6) - interval 31 minute");
        String used = signIn("wang", "192.0.2.2", null);
        assertThat(platform.identities().bySession(idle)).isPresent();

        // That was a request: it is half an hour ago again.
        platform.rows()
                .change("update platform_session set last_seen_at = utc_timestamp(6) - interval 32 minute"
                        + " where address = '192.0.2.1'");
        set("platform.session.idle", "PT30M");

        assertThat(platform.identities().bySession(idle)).isEmpty();
        assertThat(platform.identities().bySession(used)).isPresent();
        assertThat(sessions.of(GROUP, wang)).extracting(Session::address).containsExactly("192.0.2.2");
    }

    @Test
    void lastsNoLongerThanTheGroupAllowsAlsoWhenItWasOpenedBefore() {
        String old = signIn("wang", "192.0.2.1", null);
        platform.rows().change("update platform_session set created_at = utc_timestamp(6) - interval 70 minute");
        assertThat(platform.identities().bySession(old)).isPresent();

        set("platform.session.length", "PT1H");

        assertThat(platform.identities().bySession(old)).isEmpty();
        Instant end = Instant.now().plus(59, ChronoUnit.MINUTES);
        signIn("wang", "192.0.2.2", null);
        assertThat(platform.rows()
                        .texts("select count(*) from platform_session where address = '192.0.2.2'"
                                + " and expires_at between '"
                                + end.toString().replace("T", " ").replace("Z", "")
                                + "' and utc_timestamp(6) + interval 61 minute"))
                .containsExactly("1");
    }

    private void set(String code, Object value) {
        platform.settings().change(GROUP, version -> true, Map.of(code, value));
    }

    private long id(String session) {
        Long id = who(session).session();
        return id == null ? 0 : id;
    }

    private Identity who(String session) {
        return platform.known().bySession(session).orElseThrow();
    }

    private String signIn(String name, String address, String userAgent) {
        return platform.known().signIn(name, PASSWORD, address, userAgent).orElseThrow();
    }

    private static CallContext context(PersonId person) {
        return new CallContext(TenantId.GROUP, person, Permissions.NONE, Locale.ENGLISH, "test");
    }

    private PersonId add(String name, String role) {
        return platform.people()
                .add(GROUP, name, name, "en", PASSWORD, List.of(new People.Grant(TenantId.GROUP, role)))
                .id();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
