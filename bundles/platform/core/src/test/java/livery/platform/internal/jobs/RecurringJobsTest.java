package livery.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import livery.data.StandaloneNodes;
import livery.platform.CallContext;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.retention.ForgetFacts;
import livery.platform.internal.retention.TrimAudit;
import livery.platform.internal.tenants.MariaDbTenantLifecycle;
import livery.platform.jobs.Job;
import livery.platform.jobs.Recurrence;
import livery.platform.jobs.Recurrence.Whose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringJobsTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final StandaloneNodes nodes = new StandaloneNodes("a").stopped();
    private final JobKinds kinds = new JobKinds(platform.modules());
    private final MariaDbJobs jobs =
            new MariaDbJobs(platform.entities(), platform.units(), platform.audit(), nodes, kinds, new Wake());

    RecurringJobsTest() {
        kinds.add(new Work("test.work"));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRecurringKindIsDoneOnceForEachOccasionWhicheverNodeLooks() {
        Work daily = new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0)));
        Work forAll = new Work("test.hourly", Recurrence.every(Whose.ALL, Duration.ofHours(1)));
        kinds.add(daily);
        kinds.add(forAll);
        RecurringJobs first = new RecurringJobs(platform.tenants(), jobs, kinds, nodes);
        RecurringJobs second = new RecurringJobs(platform.tenants(), jobs, kinds, nodes);

        first.start();
        second.start();
        first.start();
        assertThat(jobs.list(store, "test.daily", null, null, 10)).hasSize(1);
        assertThat(jobs.list(other, "test.daily", null, null, 10)).hasSize(1);
        assertThat(jobs.list(PlatformDatabase.GROUP, "test.daily", null, null, 10))
                .isEmpty();
        assertThat(jobs.list(PlatformDatabase.GROUP, "test.hourly", null, null, 10))
                .hasSize(1);

        nodes.pass(Duration.ofHours(24));
        second.start();
        first.start();
        assertThat(jobs.list(store, "test.daily", null, null, 10)).hasSize(2);
        assertThat(jobs.list(store, "test.hourly", null, null, 10)).hasSize(2);
    }

    @Test
    void whereItsModuleIsOffNothingRecursAndTheLastDayIsMadeUpForAfterwards() {
        platform.part(Work.class, "crm");
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));
        kinds.add(new Work(
                "test.retention",
                Recurrence.daily(Whose.STORES, LocalTime.of(3, 0)).asHousekeeping()));
        RecurringJobs recurring = new RecurringJobs(platform.tenants(), jobs, kinds, nodes);
        switchCrm(false);

        recurring.start();
        assertThat(jobs.list(store, "test.daily", null, null, 10)).isEmpty();
        assertThat(jobs.list(store, "test.retention", null, null, 10)).hasSize(1);
        assertThat(jobs.list(other, "test.daily", null, null, 10)).hasSize(1);
        assertThatThrownBy(() -> jobs.startByHand(store, "test.daily")).hasMessageContaining("platform.module.off");

        switchCrm(true);
        for (CallContext one : List.of(store, other, store)) {
            recurring.startDue(platform.tenants().find(one.tenant()).orElseThrow());
        }
        recurring.start();
        assertThat(jobs.list(store, "test.daily", null, null, 10)).hasSize(1);
        assertThat(jobs.list(other, "test.daily", null, null, 10)).hasSize(1);
    }

    private void switchCrm(boolean on) {
        platform.switches(jobs).change(store, version -> true, Map.of("crm", on, "dms", on));
    }

    @Test
    void aNodeThatComesBackAsksOnceForWhatHasBeenStarted() {
        platform.rows()
                .change("insert into platform_tenant (tenant_id, id, kind, code, name, brand_id, region, time_zone,"
                        + " currency, created_at) select 1, 1000 + seq, 'STORE', concat('s', seq), 'Store',"
                        + " (select id from platform_tenant where code = 'dongfeng'), 'CN', 'Asia/Shanghai', 'CNY',"
                        + " now(6) from seq_1_to_300");
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));
        new RecurringJobs(platform.tenants(), jobs, kinds, nodes).start();
        assertThat(platform.rows().number("select count(*) from platform_job where kind = 'test.daily'"))
                .isGreaterThan(300);
        long before = platform.rows().counted("Questions");

        new RecurringJobs(platform.tenants(), jobs, kinds, nodes).start();

        assertThat(platform.rows().counted("Questions") - before).isLessThan(40);
    }

    @Test
    void anOccasionIsNotOverWhileAStartHasFailedInSomeStore() {
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));
        RecurringJobs recurring = new RecurringJobs(platform.tenants(), jobs, kinds, nodes);
        platform.rows()
                .change("alter table platform_job add constraint refused check (tenant_id <> " + store.tenant() + ")");
        try {
            recurring.start();
        } finally {
            platform.rows().change("alter table platform_job drop constraint refused");
        }
        assertThat(jobs.list(store, "test.daily", null, null, 10)).isEmpty();
        assertThat(jobs.list(other, "test.daily", null, null, 10)).hasSize(1);

        recurring.start();
        recurring.start();

        assertThat(jobs.list(store, "test.daily", null, null, 10)).hasSize(1);
        assertThat(jobs.list(other, "test.daily", null, null, 10)).hasSize(1);
    }

    @Test
    void whereEverythingIsStartedLookingAgainDoesNotAskForEachStore() {
        for (int n = 0; n < 20; n++) {
            platform.store("many-" + n);
        }
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));
        RecurringJobs recurring = new RecurringJobs(platform.tenants(), jobs, kinds, nodes);
        recurring.start();
        long before = platform.rows().counted("Com_select");

        recurring.start();

        assertThat(platform.rows().counted("Com_select") - before).isLessThan(10);
    }

    @Test
    void inClosedStoresOnlyTheHouseIsKept() {
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));
        kinds.add(new Work(
                "test.trim", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0)).asHousekeeping()));
        MariaDbTenantLifecycle life = new MariaDbTenantLifecycle(
                platform.entities(), platform.units(), platform.tenants(), platform.audit(), jobs, nodes);
        life.suspend(PlatformDatabase.GROUP, store.tenant());
        life.archive(PlatformDatabase.GROUP, other.tenant());

        new RecurringJobs(platform.tenants(), jobs, kinds, nodes).start();

        for (CallContext closed : List.of(store, other)) {
            assertThat(jobs.list(closed, null, null, null, 10))
                    .extracting(Job::kind)
                    .containsExactly("test.trim");
        }
    }

    @Test
    void anArchivedStoreForgetsWhatIsOldAndAnOpenOneItsOwn() {
        MariaDbTenantLifecycle life = new MariaDbTenantLifecycle(
                platform.entities(), platform.units(), platform.tenants(), platform.audit(), jobs, nodes);
        for (CallContext one : List.of(store, other)) {
            platform.rows()
                    .change("insert into platform_fact (tenant_id, id, lane, type, at, subjects, body, seq) values ("
                            + one.tenant() + ", 1, 3, 'x', utc_timestamp(6), '[\"a\"]', '{}', 1)");
        }
        kinds.add(new ForgetFacts(platform.entities(), platform.units(), nodes, platform.settings()));
        kinds.add(new TrimAudit(platform.entities(), platform.units(), platform.audit(), nodes, platform.settings()));
        life.archive(PlatformDatabase.GROUP, store.tenant());
        nodes.pass(Duration.ofDays(91));

        new RecurringJobs(platform.tenants(), jobs, kinds, nodes).start();
        JobRunner runner = new JobRunner(
                platform.entities(),
                platform.units(),
                kinds,
                nodes,
                jobs,
                new RecurringJobs(platform.tenants(), jobs, kinds, nodes),
                new JobMetrics(kinds, Map.of()));
        jobs.list(store, null, null, null, 10).forEach(job -> runner.run(new JobTask(store.tenant(), job.id(), 0)));

        assertThat(jobs.list(store, null, null, null, 10))
                .hasSize(2)
                .allMatch(job -> job.state() == Job.State.SUCCEEDED);
        assertThat(platform.rows().texts("select tenant_id from platform_fact"))
                .containsExactly(other.tenant().toString());
    }

    @Test
    void aDayBeginsByTheTenantsOwnClock() {
        Recurrence daily = Recurrence.daily(Whose.STORES, LocalTime.of(2, 30));
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(daily.occasion(Instant.parse("2026-11-25T18:29:59Z"), shanghai))
                .isEqualTo("2026-11-25");
        assertThat(daily.occasion(Instant.parse("2026-11-25T18:30:00Z"), shanghai))
                .isEqualTo("2026-11-26");
        assertThat(daily.occasion(Instant.parse("2026-11-25T18:30:00Z"), berlin))
                .isEqualTo("2026-11-25");
        // On this day the clock goes from 02:00 to 03:00.
        assertThat(daily.occasion(Instant.parse("2026-03-29T01:00:00Z"), berlin))
                .isEqualTo("2026-03-28");
        assertThat(daily.occasion(Instant.parse("2026-03-29T01:30:00Z"), berlin))
                .isEqualTo("2026-03-29");
    }

    @Test
    void aRecurringKindIsStartedByHandWhileNoneIsAtIt() {
        kinds.add(new Work("test.daily", Recurrence.daily(Whose.STORES, LocalTime.of(3, 0))));

        jobs.startByHand(store, "test.daily");

        assertThatThrownBy(() -> jobs.startByHand(store, "test.daily")).hasMessageContaining("platform.job.busy");
        assertThatThrownBy(() -> jobs.startByHand(PlatformDatabase.GROUP, "test.daily"))
                .hasMessageContaining("platform.job.kind-unknown");
        assertThatThrownBy(() -> jobs.startByHand(store, "test.work"))
                .as("not a recurring one")
                .hasMessageContaining("platform.job.kind-unknown");
    }
}
