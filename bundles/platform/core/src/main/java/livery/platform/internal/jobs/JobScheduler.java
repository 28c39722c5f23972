package livery.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Tenants;
import livery.platform.nodes.Nodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Works at jobs on this node. What a node that died was at is begun again on another within half a minute: a task that
 * is worked at is touched every 4 seconds, and one that has not been for four times that is free.
 */
@Component(
        service = {},
        immediate = true)
public final class JobScheduler {

    private static final int AT_ONCE = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration RECURRING_EVERY = Duration.ofSeconds(20);
    private static final long WATCH_SECONDS = 5;
    private static final Duration SILENT_AFTER = Duration.ofSeconds(10);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final JobKinds kinds;
    private final Wake wake;
    private final ExecutorService threads;
    private final Scheduler scheduler;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-jobs-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public JobScheduler(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Nodes nodes,
            @Reference JobKinds kinds,
            @Reference MariaDbJobs jobs,
            @Reference Wake wake,
            @Reference JobMetrics metrics) {
        this.kinds = kinds;
        this.wake = wake;
        RecurringJobs recurring = new RecurringJobs(tenants, jobs, kinds, nodes);
        JobRunner runner = new JobRunner(store, units, kinds, nodes, jobs, recurring, metrics);
        Task<Void> job = Tasks.custom(JobTask.NAME, Void.class)
                .onFailureReschedule(FixedDelay.of(HEARTBEAT))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> runner.run(JobTask.of(instance))
                        .<CompletionHandler<Void>>map(due -> (complete, task) -> task.reschedule(complete, due))
                        .orElse((complete, task) -> task.stop()));
        RecurringTask<Void> tick = Tasks.recurring("recurring", FixedDelay.of(RECURRING_EVERY))
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(RECURRING_EVERY)))
                .execute((instance, execution) -> recurring.start());
        this.threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "livery-jobs");
            thread.setDaemon(true);
            return thread;
        });
        this.scheduler = Scheduler.create(store.tenantless(), job)
                .startTasks(tick)
                .tableName(JobTask.TABLE)
                .schedulerName(new SchedulerName.Fixed(nodes.name()))
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .clock(nodes::now)
                // The other way counts the rows of a batch, which the driver does not tell when it sends them as one.
                .pollUsingFetchAndLockOnExecute(0.5, 3.0)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .threads(AT_ONCE)
                .executorService(threads)
                .shutdownMaxWait(LONGEST_END)
                .build();
        scheduler.start();
        wake.by(scheduler::triggerCheckForDueExecutions);
        var unused = watch.scheduleWithFixedDelay(
                () -> kinds.running().interruptCancelled(SILENT_AFTER), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        wake.by(() -> {});
        watch.shutdownNow();
        scheduler.pause();
        kinds.running().endAll();
        scheduler.stop();
        threads.shutdownNow();
    }
}
