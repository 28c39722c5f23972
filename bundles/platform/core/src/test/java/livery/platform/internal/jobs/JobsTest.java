package livery.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import livery.data.StandaloneNodes;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.internal.MetricTexts;
import livery.platform.internal.PlatformDatabase;
import livery.platform.jobs.Job;
import livery.platform.jobs.Job.State;
import livery.platform.jobs.JobLine;
import livery.platform.jobs.NewJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final StandaloneNodes nodes = new StandaloneNodes("a");
    private final JobKinds kinds = new JobKinds(platform.modules());
    private final Work work = new Work("test.work");
    private final MariaDbJobs jobs = jobs(kinds);
    private final JobRunner runner = runner(kinds, nodes);

    JobsTest() {
        kinds.add(work);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private MariaDbJobs jobs(JobKinds installed) {
        return new MariaDbJobs(platform.entities(), platform.units(), platform.audit(), nodes, installed, new Wake());
    }

    private JobRunner runner(JobKinds installed, StandaloneNodes node) {
        return new JobRunner(
                platform.entities(),
                platform.units(),
                installed,
                node,
                jobs,
                new RecurringJobs(platform.tenants(), jobs, installed, node),
                new JobMetrics(installed, Map.of()));
    }

    private Job start(CallContext context, String... parameters) {
        Map<String, String> named = parameters.length == 0 ? Map.of() : Map.of(parameters[0], parameters[1]);
        return jobs.start(context, NewJob.of("test.work", named));
    }

    private Optional<Instant> run(CallContext context, Job job) {
        return runner.run(new JobTask(context.tenant(), job.id(), 0));
    }

    private long tasks() {
        return Long.parseLong(platform.rows()
                .texts("select count(*) from platform_scheduled_task where task_name = 'job'")
                .get(0));
    }

    @Test
    void aJobIsDoneAndSaysWhatBecameOfItToItsOwnTenantAlone() {
        work.does((context, run) -> {
            run.progress(1, 2);
            run.log("test.half", Map.of("half", 1));
            run.save("there", 2, 2);
        });
        Job job = start(store, "n", "7");
        assertThat(job.state()).isEqualTo(State.QUEUED);

        assertThat(run(store, job)).isEmpty();

        Job done = jobs.find(store, job.id());
        assertThat(done.state()).isEqualTo(State.SUCCEEDED);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.node()).isEqualTo("a");
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(done.endedAt()).isNotNull();
        assertThat(jobs.log(store, job.id(), null, 10))
                .extracting(JobLine::code)
                .containsExactly("test.half");
        assertThat(jobs.list(store, null, null, null, 10)).extracting(Job::id).containsExactly(job.id());
        assertThat(jobs.list(store, "test.work", State.SUCCEEDED, null, 10)).hasSize(1);
        assertThat(jobs.list(store, "test.work", State.FAILED, null, 10)).isEmpty();
        assertThat(jobs.list(other, null, null, null, 10)).isEmpty();
        assertThatThrownBy(() -> jobs.find(other, job.id())).hasMessageContaining("platform.job.unknown");
        assertThatThrownBy(() -> jobs.log(other, job.id(), null, 10)).hasMessageContaining("platform.job.unknown");
        assertThatThrownBy(() -> jobs.cancel(other, job.id())).hasMessageContaining("platform.job.unknown");
        assertThatThrownBy(() -> jobs.retry(other, job.id())).hasMessageContaining("platform.job.unknown");
        assertThat(run(other, job)).as("another tenant's job by its number").isEmpty();
        assertThat(work.done()).containsExactly(store.tenant() + " 7");
    }

    @Test
    void whatBecomesOfJobsIsCountedByKind() {
        JobMetrics metrics = new JobMetrics(kinds, Map.of("byTenant", "livery_jobs_ended_total"));
        JobRunner counted = new JobRunner(
                platform.entities(),
                platform.units(),
                kinds,
                nodes,
                jobs,
                new RecurringJobs(platform.tenants(), jobs, kinds, nodes),
                metrics);
        JobMetrics together = new JobMetrics(kinds, Map.of());
        assertThat(MetricTexts.of(together))
                .as("before the first has ended")
                .containsExactlyInAnyOrder(
                        "livery_jobs_ended{kind=test.work,state=succeeded} 0.0",
                        "livery_jobs_ended{kind=test.work,state=failed} 0.0",
                        "livery_jobs_ended{kind=test.work,state=cancelled} 0.0",
                        "livery_job_tries_failed{kind=test.work} 0.0");
        assertThat(MetricTexts.of(metrics)).containsExactly("livery_job_tries_failed{kind=test.work} 0.0");
        List<String> during = new ArrayList<>();
        work.does((context, run) -> during.addAll(MetricTexts.of(metrics)));
        Job done = start(store);
        counted.run(new JobTask(store.tenant(), done.id(), 0));
        work.does((context, run) -> {
            throw new IllegalStateException("on purpose");
        });
        Job failing = start(other);
        for (int i = 0; i < JobRunner.TRIES; i++) {
            counted.run(new JobTask(other.tenant(), failing.id(), 0));
        }

        assertThat(during)
                .contains(
                        "livery_jobs_running{kind=test.work} 1.0",
                        "livery_jobs_ended{kind=test.work,state=failed,tenant=" + store.tenant() + "} 0.0");
        assertThat(MetricTexts.of(metrics))
                .containsExactlyInAnyOrder(
                        "livery_jobs_ended{kind=test.work,state=succeeded,tenant=" + store.tenant() + "} 1.0",
                        "livery_jobs_ended{kind=test.work,state=failed,tenant=" + store.tenant() + "} 0.0",
                        "livery_jobs_ended{kind=test.work,state=cancelled,tenant=" + store.tenant() + "} 0.0",
                        "livery_jobs_ended{kind=test.work,state=succeeded,tenant=" + other.tenant() + "} 0.0",
                        "livery_jobs_ended{kind=test.work,state=failed,tenant=" + other.tenant() + "} 1.0",
                        "livery_jobs_ended{kind=test.work,state=cancelled,tenant=" + other.tenant() + "} 0.0",
                        "livery_job_tries_failed{kind=test.work} " + JobRunner.TRIES + ".0");
    }

    @Test
    void aJobOfAUnitOfWorkThatIsRolledBackWasNeverThere() {
        assertThatThrownBy(() -> platform.units().run(store, () -> {
                    start(store);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(jobs.list(store, null, null, null, 10)).isEmpty();
        assertThat(tasks()).isZero();
    }

    @Test
    void ofOneOccasionThereIsOneJobInEachTenant() {
        NewJob monday = new NewJob("test.work", Map.of(), "2026-11-23");

        assertThat(jobs.start(store, monday).id())
                .isEqualTo(jobs.start(store, monday).id())
                .isNotEqualTo(jobs.start(other, monday).id());
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void whatFailsIsTriedLaterAndLaterAndAgainByHand() {
        work.does((context, run) -> {
            throw new IllegalStateException("no paper");
        });
        Job job = start(store);

        for (int n = 1; n < JobRunner.TRIES; n++) {
            Instant before = nodes.now();
            assertThat(run(store, job).orElseThrow()).isAfterOrEqualTo(before.plusSeconds(5));
            assertThat(jobs.find(store, job.id()).state()).isEqualTo(State.QUEUED);
        }
        assertThat(run(store, job)).isEmpty();

        Job failed = jobs.find(store, job.id());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.fault()).isEqualTo("platform.job.failed");
        assertThat(failed.faultValues()).containsEntry("reason", "no paper");

        work.does((context, run) -> {});
        assertThat(jobs.retry(store, job.id()).state()).isEqualTo(State.QUEUED);
        assertThat(run(store, job)).as("the task before").isEmpty();
        assertThat(jobs.find(store, job.id()).state()).isEqualTo(State.QUEUED);
        assertThat(runner.run(new JobTask(store.tenant(), job.id(), 1))).isEmpty();
        assertThat(jobs.find(store, job.id()).state()).isEqualTo(State.SUCCEEDED);
        assertThatThrownBy(() -> jobs.retry(store, job.id())).hasMessageContaining("platform.job.not-ended");
        assertThatThrownBy(() -> jobs.cancel(store, job.id())).hasMessageContaining("platform.job.ended");
        assertThat(platform.audited("job")).containsExactly("platform.job.retried");
    }

    @Test
    void aFaultIsNotTriedAgainUnlessItIsOfTheMoment() {
        work.does((context, run) -> {
            throw Fault.notFound("test.gone");
        });
        Job job = start(store, "n", "1");
        assertThat(run(store, job)).isEmpty();
        assertThat(work.abandoned()).containsExactly(Map.of("n", "1"));
        assertThat(jobs.find(store, job.id()).fault()).isEqualTo("test.gone");
        assertThat(jobs.find(store, job.id()).state()).isEqualTo(State.FAILED);

        work.does((context, run) -> {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "test.busy");
        });
        Job second = start(store);
        assertThat(run(store, second)).isPresent();
        assertThat(jobs.find(store, second.id()).fault()).isEqualTo("test.busy");
        assertThat(work.abandoned()).as("tried again").hasSize(1);
        jobs.cancel(store, second.id());
        assertThat(work.abandoned()).hasSize(2);
    }

    @Test
    void aJobIsCancelledHalfWayAndKeepsWhatItHasDone() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        work.does((context, run) -> {
            run.save("1", 1, 3);
            steps.incrementAndGet();
            half.countDown();
            cancelled.await();
            run.save("2", 2, 3);
            steps.incrementAndGet();
        });
        Job job = start(store);
        Thread node = new Thread(() -> run(store, job));
        node.start();
        half.await();

        assertThat(jobs.cancel(store, job.id()).cancelling()).isTrue();
        assertThat(jobs.cancel(store, job.id()).cancelling()).as("asked twice").isTrue();
        cancelled.countDown();
        node.join();

        Job ended = jobs.find(store, job.id());
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertThat(ended.done()).isEqualTo(1);
        assertThat(steps).hasValue(1);
        assertThat(platform.audited("job")).containsExactly("platform.job.cancelled");
    }

    @Test
    void aCancelledJobThatSaysNothingIsInterrupted() throws Exception {
        Duration silent = Duration.ofSeconds(1);
        CountDownLatch begun = new CountDownLatch(1);
        work.does((context, run) -> {
            begun.countDown();
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        });
        Job job = start(store);
        Thread node = new Thread(() -> run(store, job));
        node.start();
        begun.await();
        kinds.running().interruptCancelled(silent);
        jobs.cancel(store, job.id());

        await().atMost(SOON).until(() -> {
            kinds.running().interruptCancelled(silent);
            return jobs.find(store, job.id()).state() == State.CANCELLED;
        });
        node.join();
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnce() {
        Job job = start(store);

        assertThat(jobs.cancel(store, job.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(run(store, job)).isEmpty();
        assertThat(work.done()).isEmpty();
    }

    @Test
    void whatANodeLeftIsGoneOnWithAndTheNodeThatWakesUpDoesNoMore() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        AtomicInteger effects = new AtomicInteger();
        work.does((context, run) -> {
            int from = run.checkpoint() == null ? 0 : Integer.parseInt(run.checkpoint());
            for (int step = from; step < 4; step++) {
                if (step == 2 && run.attempt() == 1) {
                    stopped.countDown();
                    wakes.await();
                }
                run.save(Integer.toString(step + 1), step + 1, 4);
                effects.incrementAndGet();
            }
        });
        Job job = start(store);
        Thread dead = new Thread(() -> run(store, job));
        dead.start();
        stopped.await();

        assertThat(runner(kinds, new StandaloneNodes("b")).run(new JobTask(store.tenant(), job.id(), 0)))
                .isEmpty();
        wakes.countDown();
        dead.join();

        Job done = jobs.find(store, job.id());
        assertThat(done.state()).isEqualTo(State.SUCCEEDED);
        assertThat(done.node()).isEqualTo("b");
        assertThat(effects).as("each step once").hasValue(4);
    }

    @Test
    void aJobWaitsForItsModuleAndGoesOnAfterAnUpdate() throws Exception {
        JobKinds updated = new JobKinds(platform.modules());
        Job job = start(store);
        assertThat(runner(updated, nodes).run(new JobTask(store.tenant(), job.id(), 0)))
                .isPresent();
        assertThat(jobs.find(store, job.id()).fault()).isEqualTo("platform.job.kind-away");

        CountDownLatch begun = new CountDownLatch(1);
        work.does((context, run) -> {
            begun.countDown();
            for (int n = 0; ; n++) {
                run.progress(n, 0);
                Thread.sleep(5);
            }
        });
        updated.add(work);
        Thread node = new Thread(() -> runner(updated, nodes).run(new JobTask(store.tenant(), job.id(), 0)));
        node.start();
        begun.await();
        updated.remove(work);
        node.join();

        Job waits = jobs.find(store, job.id());
        assertThat(waits.state()).isEqualTo(State.QUEUED);
        assertThat(waits.fault()).isNull();
    }

    @Test
    void aJobWaitsWhereItsModuleIsOffAndOneThatRunsEndsThere() throws Exception {
        platform.part(Work.class, "crm");
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch off = new CountDownLatch(1);
        work.does((context, run) -> {
            run.save("half", 1, 2);
            begun.countDown();
            off.await();
            run.progress(2, 2);
        });
        kinds.add(work);
        Job here = start(store);
        Job there = start(other);
        List<Thread> nodesAtWork = List.of(
                new Thread(() -> runner(kinds, nodes).run(new JobTask(store.tenant(), here.id(), 0))),
                new Thread(() -> runner(kinds, nodes).run(new JobTask(other.tenant(), there.id(), 0))));
        nodesAtWork.forEach(Thread::start);
        begun.await();
        switchCrm(false);
        off.countDown();
        for (Thread one : nodesAtWork) {
            one.join();
        }

        assertThat(jobs.find(other, there.id()).state()).isEqualTo(State.SUCCEEDED);
        assertThat(jobs.find(store, here.id()).state()).isEqualTo(State.QUEUED);
        assertThat(runner(kinds, nodes).run(new JobTask(store.tenant(), here.id(), 0)))
                .isPresent();
        assertThat(jobs.find(store, here.id()).fault()).isEqualTo("platform.job.module-off");

        switchCrm(true);
        runner(kinds, nodes).run(new JobTask(store.tenant(), here.id(), 0));
        assertThat(jobs.find(store, here.id()).state()).isEqualTo(State.SUCCEEDED);
    }

    private void switchCrm(boolean on) {
        platform.switches(jobs).change(store, version -> true, Map.of("crm", on, "dms", on));
    }

    @Test
    void nothingIsShownOrDoneWithoutPermission() {
        CallContext nobody = new CallContext(store.tenant(), new PersonId(5), Permissions.NONE, Locale.ENGLISH, "test");
        Job job = start(store);

        assertThatThrownBy(() -> jobs.list(nobody, null, null, null, 10)).hasMessageContaining("permission");
        assertThatThrownBy(() -> jobs.find(nobody, job.id())).hasMessageContaining("permission");
        assertThatThrownBy(() -> jobs.log(nobody, job.id(), null, 10)).hasMessageContaining("permission");
        assertThatThrownBy(() -> jobs.cancel(nobody, job.id())).hasMessageContaining("permission");
        assertThatThrownBy(() -> jobs.retry(nobody, job.id())).hasMessageContaining("permission");
        assertThatThrownBy(() -> jobs.startByHand(nobody, "test.daily")).hasMessageContaining("permission");
    }

    @Test
    void twoNodesShareTheJobsOutAndDoEachOnce() {
        IntStream.range(0, 30).forEach(n -> start(n % 2 == 0 ? store : other, "n", Integer.toString(n)));
        JobKinds onB = new JobKinds(platform.modules());
        Work workOfB = new Work("test.work");
        onB.add(workOfB);
        CountDownLatch onBoth = new CountDownLatch(2);
        work.does(endsOnceBothAreAtIt(onBoth));
        workOfB.does(endsOnceBothAreAtIt(onBoth));

        JobScheduler a = scheduler(kinds, nodes);
        JobScheduler b = scheduler(onB, new StandaloneNodes("b"));
        try {
            await().atMost(SOON).until(() -> work.done().size() + workOfB.done().size() >= 30);
            await().atMost(SOON).until(() -> tasks() == 0);
        } finally {
            a.close();
            b.close();
        }
        assertThat(List.of(work.done().size(), workOfB.done().size())).allMatch(some -> some > 0);
        assertThat(IntStream.range(0, 30).mapToObj(n -> (n % 2 == 0 ? store : other).tenant() + " " + n))
                .allSatisfy(one -> assertThat(work.done().contains(one))
                        .isNotEqualTo(workOfB.done().contains(one)));
        assertThat(jobs.list(store, null, State.SUCCEEDED, null, 100)).hasSize(15);
    }

    /** So that the first of two nodes leaves some to the other one, however long that takes to come. */
    private static Work.Step endsOnceBothAreAtIt(CountDownLatch both) {
        AtomicBoolean here = new AtomicBoolean();
        return (context, run) -> {
            if (here.compareAndSet(false, true)) {
                both.countDown();
            }
            both.await();
        };
    }

    private JobScheduler scheduler(JobKinds installed, StandaloneNodes node) {
        return new JobScheduler(
                platform.entities(),
                platform.units(),
                platform.tenants(),
                node,
                installed,
                jobs(installed),
                new Wake(),
                new JobMetrics(installed, Map.of()));
    }

    @Test
    void oldJobsAreForgottenOneTenantAtATime() throws Exception {
        Job old = start(store);
        Job foreign = start(other);
        run(store, old);
        run(other, foreign);
        nodes.pass(Duration.ofDays(91));
        Job young = start(store);
        run(store, young);

        kinds.add(new ForgetJobs(platform.entities(), platform.units(), nodes));
        Job forgets = jobs.startByHand(store, "platform.forget-jobs");
        run(store, forgets);

        assertThat(jobs.list(store, null, null, null, 10))
                .extracting(Job::id)
                .containsExactly(forgets.id(), young.id());
        assertThat(jobs.list(other, null, null, null, 10)).extracting(Job::id).containsExactly(foreign.id());
    }
}
