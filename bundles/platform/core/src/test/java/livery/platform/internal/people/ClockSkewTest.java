package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livery.platform.Identities;
import livery.platform.PersonId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes whose clocks are five minutes apart, and one database. What another node wrote has that node's times. */
class ClockSkewTest {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private PlatformDatabase platform;
    private PersonId anna;

    @BeforeEach
    void open() {
        platform = PlatformDatabase.withGroup();
        anna = platform.people()
                .add(PlatformDatabase.GROUP, "anna", "Anna", "en", "correct horse battery", List.of())
                .id();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private String signIn() {
        return platform.known()
                .signIn("anna", "correct horse battery", "192.0.2.1", null)
                .orElseThrow();
    }

    private void move(String table, String column, Duration by) {
        platform.rows()
                .change("update " + table + " set " + column + " = " + column + " + interval " + by.toSeconds()
                        + " second where " + column + " is not null");
    }

    private Identities otherNode() {
        return platform.identities();
    }

    @Test
    void aSessionThatANodeOfAnotherTimeOpenedHolds() {
        for (Duration by : List.of(SKEW, SKEW.multipliedBy(-2))) {
            String secret = signIn();
            move("platform_session", "created_at", by);
            move("platform_session", "expires_at", by);
            assertThat(otherNode().bySession(secret)).as("by " + by).isPresent();
            // A sign-in sweeps away what is over, and this is not.
            signIn();
            assertThat(otherNode().bySession(secret))
                    .as("after a sweep, by " + by)
                    .isPresent();
        }
    }

    @Test
    void aKeyOfAnotherTimeHoldsUntilItsOwnEndByTheClockOfWhoIsAsked() {
        String lasting = key("lasting", Instant.now().plus(SKEW.multipliedBy(3)));
        move("platform_api_key", "created_at", SKEW);
        assertThat(otherNode().byApiKey(lasting)).isPresent();
        move("platform_api_key", "expires_at", SKEW.multipliedBy(-2));
        assertThat(otherNode().byApiKey(lasting)).isPresent();
        move("platform_api_key", "expires_at", SKEW.multipliedBy(-2));
        assertThat(otherNode().byApiKey(lasting)).isEmpty();
    }

    private String key(String name, Instant expires) {
        ApiKeys.NewKey all = ApiKeys.NewKey.unlimited(name);
        return platform.keys()
                .add(PlatformDatabase.GROUP, anna, new ApiKeys.NewKey(name, expires, all.scope()))
                .secret();
    }
}
