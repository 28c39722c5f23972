package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import livery.platform.signon.ClaimedRole;
import livery.platform.signon.SignedOn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkedPeopleTest {

    private static final String ISSUER = "https://id.example.com/realms/group";
    private static final AtomicInteger STATES = new AtomicInteger();

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbLinkedPeople linked = platform.linked();
    private final Tenant tianhe = platform.store("gz-tianhe");
    private final Tenant yuexiu = platform.store("gz-yuexiu");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whoComesFirstBecomesAPersonWithTheIssuersRoles() {
        Identity who = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));

        assertThat(who.name()).isEqualTo("wang");
        assertThat(who.displayName()).isEqualTo("王伟");
        assertThat(who.language()).isEqualTo("zh-TW");
        assertThat(may(who, tianhe)).isTrue();
        assertThat(may(who, yuexiu)).isFalse();
        assertThat(platform.known().stores(who, null, 10))
                .extracting(Tenant::code)
                .containsExactly("gz-tianhe");
        People.Person shown = platform.people().show(GROUP, who.person());
        assertThat(shown.linked()).isTrue();
        assertThat(shown.roles()).isEmpty();
        assertThat(shown.claimed()).containsExactly(new People.Grant(tianhe.id(), "adviser"));
        assertThat(platform.people().list(GROUP, null, 10)).containsExactly(shown);
        assertThat(platform.audited("person"))
                .containsExactly("platform.person.created", "platform.person.roles-claimed", "platform.sign-in.done");
        assertThat(linked.issuer(who)).contains(ISSUER);
    }

    @Test
    void rolesAreReplacedAtEachSignInAndThoseGivenHereStay() {
        Identity first = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe", "auditor@dongfeng"));
        give(first.person(), new People.Grant(yuexiu.id(), "adviser"));
        assertThat(may(first, yuexiu)).isTrue();

        Identity again = signIn(signedOn("s-1", "wang-renamed", "auditor@group"));

        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.name()).isEqualTo("wang");
        People.Person shown = platform.people().show(GROUP, again.person());
        assertThat(shown.claimed()).containsExactly(new People.Grant(TenantId.GROUP, "auditor"));
        assertThat(shown.roles()).containsExactly(new People.Grant(yuexiu.id(), "adviser"));
        assertThat(may(again, yuexiu)).isTrue();
        assertThat(may(again, tianhe)).isFalse();
        assertThat(platform.known().permissions(again, tianhe.id()).allows("crm.customers.read"))
                .isTrue();
    }

    @Test
    void aRoleThatIsGoneAtTheIssuerIsGoneHere() {
        Identity first = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));

        Identity again = signIn(signedOn("s-1", "wang"));

        assertThat(may(again, tianhe)).isFalse();
        assertThat(platform.known().permissions(first, tianhe.id()).isEmpty()).isTrue();
        assertThat(platform.people().show(GROUP, again.person()).claimed()).isEmpty();
    }

    @Test
    void rolesAndPlacesThatDoNotExistGiveNothing() {
        SignedOn who = signedOn("s-1", "wang", "adviser@gz-nowhere", "emperor@group", "adviser@gz-tianhe");

        assertThat(platform.people().show(GROUP, signIn(who).person()).claimed())
                .containsExactly(new People.Grant(tianhe.id(), "adviser"));
    }

    @Test
    void aKeyMayBeForAPartOfWhatTheIssuerAllows() {
        Identity who = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));
        KeyScope scope = new KeyScope(Set.of(tianhe.id()), new Permissions(Set.of("crm.customers.read")));

        platform.keys().add(GROUP, who.person(), new ApiKeys.NewKey("export", null, scope));

        assertThat(platform.keys().list(GROUP, who.person()))
                .extracting(ApiKeys.Key::scope)
                .containsExactly(scope);
    }

    @Test
    void withoutARoleNobodyIsAddedUnlessTheOperatorSaysSo() {
        refused("platform.sign-on.no-role", () -> linked.signIn(signedOn("s-1", "wang"), false, "192.0.2.1", null));
        assertThat(platform.people().named(GROUP, "wang")).isEmpty();

        String secret = linked.signIn(signedOn("s-1", "wang"), true, "192.0.2.1", null);

        assertThat(platform.known().bySession(secret)).isPresent();
    }

    @Test
    void oneSignInOpensOneSession() {
        SignedOn who = signedOn("s-1", "wang", "adviser@gz-tianhe");
        signIn(who);

        refused("platform.sign-on.used", () -> linked.signIn(who, false, "192.0.2.1", null));
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        Identity here = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));
        SignedOn there = new SignedOn(
                "https://other.example.org",
                "s-1",
                "wang",
                null,
                null,
                Set.of(new ClaimedRole("adviser", "gz-tianhe")),
                "other state",
                Instant.now().plusSeconds(600));

        Identity other = signIn(there);

        assertThat(other.person()).isNotEqualTo(here.person());
        assertThat(other.name()).isEqualTo("wang@other.example.org");
        assertThat(signIn(signedOn("S-1", "li", "adviser@gz-tianhe")).person()).isNotEqualTo(here.person());
    }

    @Test
    void aNameDoesNotLeadToSomebodyWhoIsHere() {
        People.Person local = platform.people()
                .add(
                        GROUP,
                        "wang",
                        "Wang",
                        "en",
                        "correct horse",
                        List.of(new People.Grant(TenantId.GROUP, "operator")));

        Identity who = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));

        assertThat(who.person()).isNotEqualTo(local.id());
        assertThat(who.name()).isEqualTo("wang@id.example.com");
        refused("platform.sign-on.name-taken", () -> signIn(signedOn("s-2", "wang", "adviser@gz-tianhe")));
    }

    @Test
    void suspendedPeopleStayOut() {
        Identity who = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));
        platform.people()
                .change(
                        GROUP,
                        who.person(),
                        version -> true,
                        old -> new People.Profile(old.displayName(), old.language(), true, old.roles()));

        refused("platform.sign-on.suspended", () -> signIn(signedOn("s-1", "wang", "auditor@group")));

        assertThat(platform.people().show(GROUP, who.person()).claimed())
                .containsExactly(new People.Grant(tianhe.id(), "adviser"));
        assertThat(platform.audited("person")).endsWith("platform.sign-in.refused");
    }

    @Test
    void nobodyChangesWhomTheIssuerAllowsMore() {
        Identity who = signIn(signedOn("s-1", "wang", "operator@group"));
        CallContext manager = new CallContext(
                TenantId.GROUP,
                new PersonId(77),
                new livery.platform.Permissions(Set.of("platform.people.manage")),
                java.util.Locale.ENGLISH,
                "test");

        refused("platform.role.beyond-own", () -> platform.people().remove(manager, who.person(), version -> true));
        refused("platform.role.beyond-own", () -> platform.passwords().setFresh(manager, who.person()));
    }

    @Test
    void passwordsOfLinkedPeopleCanBeSwitchedOff() {
        Identity who = signIn(signedOn("s-1", "wang", "adviser@gz-tianhe"));
        platform.passwords().set(GROUP, who.person(), "correct horse battery");
        assertThat(platform.known().signIn("wang", "correct horse battery", "192.0.2.1", null))
                .isPresent();

        platform.settings().change(GROUP, version -> true, Map.of(SignInSettings.PASSWORD_OF_LINKED.code(), false));

        assertThat(platform.known().signIn("wang", "correct horse battery", "192.0.2.1", null))
                .isEmpty();
        assertThat(signIn(signedOn("s-1", "wang", "adviser@gz-tianhe")).person())
                .isEqualTo(who.person());
    }

    private Identity signIn(SignedOn who) {
        return platform.known()
                .bySession(linked.signIn(who, false, "192.0.2.1", "Firefox"))
                .orElseThrow();
    }

    private boolean may(Identity who, Tenant store) {
        return platform.known().permissions(who, store.id()).allows("crm.customers.write");
    }

    private void give(PersonId person, People.Grant grant) {
        platform.people()
                .change(
                        GROUP,
                        person,
                        version -> true,
                        old -> new People.Profile(old.displayName(), old.language(), old.suspended(), List.of(grant)));
    }

    private static SignedOn signedOn(String subject, String name, String... roles) {
        return new SignedOn(
                ISSUER,
                subject,
                name,
                "王伟",
                "zh-Hant",
                java.util.Arrays.stream(roles)
                        .map(role -> new ClaimedRole(role.split("@", 2)[0], role.split("@", 2)[1]))
                        .collect(java.util.stream.Collectors.toSet()),
                "state " + STATES.incrementAndGet(),
                Instant.now().plusSeconds(600));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
