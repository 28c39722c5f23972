package livery.platform.internal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.internal.PlatformDatabase;
import livery.platform.jobs.JobRun;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final List<String> said = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    @AfterEach
    void close() {
        platform.close();
    }

    private final Nodes nodes = new Nodes() {
        @Override
        public List<Node> list(CallContext context) {
            return List.of();
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Instant now() {
            return Instant.now().plus(ahead);
        }
    };

    private final JobRun run = new JobRun() {
        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public @Nullable String checkpoint() {
            return null;
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void save(String checkpoint, long done, long total) {}

        @Override
        public void log(String code, Map<String, ?> values) {
            said.add(code + values);
        }
    };

    @Test
    void sessionsThatEndedAWeekAgoGo() {
        String person = platform.rows()
                .texts("select coalesce(max(id), 0) from platform_person")
                .get(0);
        for (int n = 0; n < 3; n++) {
            platform.rows()
                    .change("insert into platform_session (tenant_id, secret_hash, person_id, csrf, created_at,"
                            + " expires_at, id) values (1, unhex(sha2('" + n + "', 256)), " + person
                            + ", 'x', utc_timestamp(), utc_timestamp() - interval " + (n * 5) + " day, " + (n + 1)
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
        ahead = Duration.ofDays(89);
        job.run(store, run);
        assertThat(platform.rows().number("select count(*) from platform_fact where id = 1"))
                .isEqualTo(1);

        ahead = Duration.ofDays(91);
        job.run(store, run);

        assertThat(platform.rows().number("select count(*) from platform_fact where id = 1"))
                .isZero();
        assertThat(said).last().isEqualTo("platform.job.deleted{count=1}");
    }
}
