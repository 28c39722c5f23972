package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final String PASSWORD = "correct horse";

    private final PlatformDatabase platform = PlatformDatabase.withGroup();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void theRightPasswordOpensASession() {
        PersonId person = add("wang", PASSWORD);

        String secret =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        Identity who = platform.identities().bySession(secret).orElseThrow();

        assertThat(who.person()).isEqualTo(person);
        assertThat(who.name()).isEqualTo("wang");
        assertThat(who.csrf()).hasSize(43).isNotEqualTo(secret);
        assertThat(platform.known().signIn("wang", PASSWORD, "192.0.2.1", null))
                .isPresent()
                .isNotEqualTo(Optional.of(secret));
    }

    @Test
    void aWrongPasswordAnUnknownPersonAndOneWithoutAPasswordGetTheSameAnswer() {
        add("wang", PASSWORD);
        add("machine", null);

        assertThat(platform.known().signIn("wang", "incorrect horse", "192.0.2.1", null))
                .isEmpty();
        assertThat(platform.known().signIn("nobody", PASSWORD, "192.0.2.1", null))
                .isEmpty();
        assertThat(platform.known().signIn("machine", PASSWORD, "192.0.2.1", null))
                .isEmpty();
        assertThat(platform.known().signIn("machine", "", "192.0.2.1", null)).isEmpty();
        assertThat(platform.known().signIn("", "", "192.0.2.1", null)).isEmpty();
        assertThat(platform.known().signIn("wang' or '1'='1", PASSWORD, "192.0.2.1", null))
                .isEmpty();
        assertThat(platform.rows().number("select count(*) from platform_session"))
                .isZero();
    }

    @Test
    void aNameInAnotherSpellingIsTheSameNameToTheBrake() {
        add("admin", PASSWORD);
        List<String> spellings = List.of("admin", "ADMIN", "ádmin", "admín", "Àdmin", "âdmin", "àdmin", "ãdmin");

        assertThatThrownBy(() ->
                        spellings.forEach(name -> platform.known().signIn(name, "incorrect horse", "192.0.2.1", null)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MANY));
    }

    @Test
    void endlessNamesAndPasswordsAreWrongAndNotKept() {
        add("wang", PASSWORD);
        String endless = "x".repeat(101);

        for (int i = 0; i < 10; i++) {
            assertThat(platform.known().signIn(endless, PASSWORD, "192.0.2.1", null))
                    .isEmpty();
            assertThat(platform.known().signIn("wang", endless, "192.0.2.1", null))
                    .isEmpty();
        }
        assertThat(platform.known().signIn("wang", PASSWORD, "192.0.2.1", null)).isPresent();
    }

    @Test
    void anUnknownPersonTakesAsLongAsAWrongPassword() {
        add("wang", PASSWORD);
        for (int i = 0; i < 5; i++) {
            platform.identities().signIn("wang", "warm up", "192.0.2.1", null);
            platform.identities().signIn("nobody", "warm up", "192.0.2.1", null);
        }

        // In turn, so that what else the machine does slows down both of them.
        long wrong = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            wrong = Math.min(wrong, nanosToRefuse("wang"));
            unknown = Math.min(unknown, nanosToRefuse("nobody"));
        }

        // Without the hash that stands in, the unknown one is ten times as fast.
        assertThat(unknown).isGreaterThan(wrong / 2);
    }

    private long nanosToRefuse(String name) {
        // With its own memory of failures, which would refuse the fifth.
        MariaDbIdentities fresh = platform.identities();
        long start = System.nanoTime();
        assertThat(fresh.signIn(name, "incorrect horse", "192.0.2.1", null)).isEmpty();
        return System.nanoTime() - start;
    }

    @Test
    void aSessionsSecretIsStoredAsItsHashOnly() {
        add("wang", PASSWORD);

        String secret =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();

        assertThat(platform.rows().texts("select lower(hex(secret_hash)) from platform_session"))
                .containsExactly(HexFormat.of().formatHex(Secrets.sha256(secret)));
    }

    @Test
    void aSessionEndsWithSignOut() {
        add("wang", PASSWORD);
        String ended =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        String other =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        assertThat(platform.known().bySession(ended)).isPresent();

        platform.known().signOut(ended);
        platform.known().signOut(ended);

        assertThat(platform.known().bySession(ended)).isEmpty();
        assertThat(platform.identities().bySession(ended)).isEmpty();
        assertThat(platform.known().bySession(other)).isPresent();
    }

    @Test
    void aSessionLastsTwelveHoursAndIsThenSweptAway() {
        add("wang", PASSWORD);
        String secret =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        long seconds =
                platform.rows().number("select timestampdiff(second, created_at, expires_at) from platform_session");
        assertThat(Duration.ofSeconds(seconds)).isEqualTo(Duration.ofHours(12));

        platform.rows().change("update platform_session set expires_at = utc_timestamp(6) - interval 1 second");

        assertThat(platform.identities().bySession(secret)).isEmpty();
        platform.known().signIn("wang", PASSWORD, "192.0.2.1", null);
        assertThat(platform.rows().number("select count(*) from platform_session"))
                .isEqualTo(1);
    }

    @Test
    void nothingIsKnownByASecretThatIsEmptyInventedOrEndless() {
        add("wang", PASSWORD);
        for (String secret : List.of("", "x", Secrets.fresh(), "x".repeat(1_000_000), "' or ''='")) {
            assertThat(platform.known().bySession(secret)).isEmpty();
            assertThat(platform.known().byApiKey(secret)).isEmpty();
        }
    }

    @Test
    void aKeyIsShownOnceAndStoredAsSha256() {
        PersonId person = add("machine", null);

        String key = platform.key(person, "export");

        assertThat(key).matches("lv_[A-Za-z0-9_-]{43}");
        assertThat(platform.rows().texts("select lower(hex(key_hash)) from platform_api_key"))
                .containsExactly(HexFormat.of().formatHex(Secrets.sha256(key)));
        Identity who = platform.identities().byApiKey(key).orElseThrow();
        assertThat(who.person()).isEqualTo(person);
        assertThat(who.csrf()).isNull();
    }

    @Test
    void aKeyIsNoSessionAndASessionIsNoKey() {
        PersonId person = add("wang", PASSWORD);
        String key = platform.key(person, "export");
        String session =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();

        assertThat(platform.known().byApiKey(key)).isPresent();
        assertThat(platform.known().bySession(session)).isPresent();
        assertThat(platform.known().bySession(key)).isEmpty();
        assertThat(platform.known().byApiKey(session)).isEmpty();
    }

    @Test
    void aKeyThatIsGoneIsRefusedAndSoIsOneWhosePersonIsGone() {
        PersonId person = add("machine", null);
        String gone = platform.key(person, "gone");
        String left = platform.key(person, "left");

        platform.rows().change("delete from platform_api_key where name = 'gone'");
        assertThat(platform.identities().byApiKey(gone)).isEmpty();
        assertThat(platform.identities().byApiKey(left)).isPresent();

        platform.rows().change("delete from platform_person");
        assertThat(platform.identities().byApiKey(left)).isEmpty();
    }

    @Test
    void whatIsKeptInMemoryIsForgottenWithinSeconds() {
        PersonId person = add("machine", null);
        String key = platform.key(person, "export");
        assertThat(platform.known().byApiKey(key)).isPresent();
        platform.rows().change("delete from platform_api_key");
        Instant forgotten = Instant.now().plusSeconds(7);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean late = Instant.now().isAfter(forgotten);
            boolean known = platform.known().byApiKey(key).isPresent();
            assertThat(late && known).as("remembered for longer than seconds").isFalse();
            return !known;
        });
    }

    @Test
    void remembersTheLanguageThatAPersonReads() {
        PersonId person = add("wang", PASSWORD);
        String secret =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        assertThat(platform.known().bySession(secret).orElseThrow().language()).isEqualTo("zh-CN");

        platform.known().useLanguage(person, "zh-TW");

        assertThat(platform.known().bySession(secret).orElseThrow().language()).isEqualTo("zh-TW");
        assertThat(platform.identities().bySession(secret).orElseThrow().language())
                .isEqualTo("zh-TW");
    }

    @Test
    void thePeopleOfTheGroupAreNoOtherTenants() {
        PersonId person = add("wang", PASSWORD);
        platform.keys().add(GROUP, person, ApiKeys.NewKey.unlimited("export"));
        CallContext store = CallContext.system(platform.store("gz").id(), "test");

        assertThat(platform.people().list(store, null, 10)).isEmpty();
        assertThat(platform.people().any(store)).isFalse();
        assertThatThrownBy(() -> platform.keys().add(store, person, ApiKeys.NewKey.unlimited("theirs")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.person.unknown"));
        assertThat(platform.people().list(GROUP, null, 10)).hasSize(1);
        assertThat(platform.rows().number("select count(*) from platform_api_key"))
                .isEqualTo(1);
    }

    @Test
    void aRowOfAnotherTenantProvesNothing() {
        add("wang", PASSWORD);
        String secret =
                platform.known().signIn("wang", PASSWORD, "192.0.2.1", null).orElseThrow();
        String key = platform.key(add("machine", null), "export");
        for (String table : List.of("platform_session", "platform_api_key", "platform_role", "platform_person")) {
            moveToTenantTwo(table);
        }

        assertThat(platform.identities().bySession(secret)).isEmpty();
        assertThat(platform.identities().byApiKey(key)).isEmpty();
        assertThat(platform.identities().signIn("wang", PASSWORD, "192.0.2.1", null))
                .isEmpty();
        assertThat(platform.people().any(GROUP)).isFalse();
    }

    private void moveToTenantTwo(String table) {
        try (Connection connection = platform.rows().unguarded();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute("update " + table + " set tenant_id = 2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonId add(String name, String password) {
        return platform.people()
                .add(GROUP, name, name, "zh-CN", password, List.of(new People.Grant(TenantId.GROUP, Roles.OPERATOR)))
                .id();
    }
}
