package livery.platform.internal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import livery.data.StandaloneNodes;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final StandaloneNodes nodes = new StandaloneNodes("test");
    private final StandaloneRun run = new StandaloneRun(Map.of());

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void sessionsThatEndedAWeekAgoGo() {
        platform.rows()
                .change("insert into platform_person (tenant_id, id, name, display_name, language, password_hash,"
                        + " created_at) values (1, 5, 'mei', 'mei', 'en', 'x', utc_timestamp())");
        for (int n = 0; n < 3; n++) {
            platform.rows()
                    .change("insert into platform_session (tenant_id, secret_hash, person_id, csrf, created_at,"
                            + " expires_at, id) values (1, unhex(sha2('" + n
                            + "', 256)), 5, 'x', utc_timestamp(), utc_timestamp() - interval " + (n * 5) + " day, "
                            + (n + 1)
                            + ")");
        }

        new ForgetSessions(platform.entities(), platform.units(), nodes).run(PlatformDatabase.GROUP, run);

        assertThat(platform.rows().texts("select id from platform_session order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void factsGoAfterTheDaysThatTheGroupHasSet() {
        CallContext store = CallContext.system(platform.store("gz").id(), "test");
        platform.rows()
                .change("insert into platform_fact (tenant_id, id, lane, type, at, subjects, body, seq) values ("
                        + store.tenant() + ", 1, 3, 'x', utc_timestamp(6), '[\"a\"]', '{}', 1)");
        ForgetFacts job = new ForgetFacts(platform.entities(), platform.units(), nodes, platform.settings());
        job.run(store, run);
        nodes.pass(Duration.ofDays(89));
        job.run(store, run);
        assertThat(platform.rows().number("select count(*) from platform_fact where id = 1"))
                .isEqualTo(1);

        nodes.pass(Duration.ofDays(2));
        job.run(store, run);

        assertThat(platform.rows().number("select count(*) from platform_fact where id = 1"))
                .isZero();
        assertThat(run.lines()).last().isEqualTo("platform.job.deleted{count=1}");
    }
}
