package livery.platform.internal.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livery.data.EntityStore;
import livery.data.LogContext;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.internal.faults.Reasons;
import livery.platform.internal.jobs.MariaDbJobRun.Begun;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.nodes.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try at a job, from its row and back to it: it ends, or is queued for another try. */
final class JobRunner {

    /** After so many tries that failed, a job has failed. */
    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration KIND_AWAY_PAUSE = Duration.ofSeconds(15);
    private static final Duration MODULE_OFF_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_REASON = 300;

    private final UnitOfWork units;
    private final JobTable table;
    private final JobKinds kinds;
    private final Nodes nodes;
    private final MariaDbJobs jobs;
    private final RecurringJobs recurring;
    private final JobMetrics metrics;

    /** @param jobs and those that recur: what a job at work may queue itself */
    JobRunner(
            EntityStore store,
            UnitOfWork units,
            JobKinds kinds,
            Nodes nodes,
            MariaDbJobs jobs,
            RecurringJobs recurring,
            JobMetrics metrics) {
        this.metrics = metrics;
        this.jobs = jobs;
        this.recurring = recurring;
        this.units = units;
        this.table = new JobTable(store);
        this.kinds = kinds;
        this.nodes = nodes;
    }

    /** Returns when it is to be tried again, or nothing when it has ended. */
    Optional<Instant> run(JobTask task) {
        CallContext context = CallContext.system(task.tenant(), "job " + task.job());
        try (LogContext log = LogContext.of(context)) {
            return run(context, task);
        }
    }

    private Optional<Instant> run(CallContext context, JobTask task) {
        JobRow known = units.call(context, () -> table.find(task.job())).orElse(null);
        if (known == null || known.state().ended() || known.retries() != task.retries()) {
            return Optional.empty();
        }
        JobKind kind = kinds.find(known.kind()).orElse(null);
        if (kind == null) {
            return waiting(context, task.job(), KIND_AWAY_PAUSE, "platform.job.kind-away");
        }
        if (!kinds.serves(task.tenant(), kind)) {
            return waiting(context, task.job(), MODULE_OFF_PAUSE, "platform.job.module-off");
        }
        metrics.begun(task.tenant(), kind.name());
        Optional<Begun> begun = begin(context, kind, task.job());
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        MariaDbJobRun run = new MariaDbJobRun(
                context, units, table, nodes, begun.get(), () -> kinds.serves(task.tenant(), kind), jobs, recurring);
        kinds.running().add(run);
        try {
            return tried(context, kind, run, begun.get());
        } finally {
            kinds.running().remove(run);
        }
    }

    private Optional<Begun> begin(CallContext context, JobKind kind, long id) {
        return units.call(
                context,
                () -> table.lock(id).filter(row -> !row.state().ended()).flatMap(row -> {
                    if (row.cancelling()) {
                        row.end(Job.State.CANCELLED, nodes.now());
                        units.afterCommit(() -> metrics.ended(context.tenant(), kind.name(), Job.State.CANCELLED));
                        kind.abandoned(context, row.parameters());
                        return Optional.empty();
                    }
                    row.begin(nodes.name(), nodes.now());
                    return Optional.of(new Begun(id, row.kind(), row.parameters(), row.attempts(), row.checkpoint()));
                }));
    }

    private Optional<Instant> tried(CallContext context, JobKind kind, MariaDbJobRun run, Begun job) {
        try {
            kind.run(context, run);
            run.over();
            return settle(context, kind, job, row -> row.end(Job.State.SUCCEEDED, nodes.now()));
        } catch (JobRun.Ended e) {
            run.over();
            LOG.info("Job {} of tenant {}: {}", job.id(), context.tenant(), e.getMessage());
            return settle(context, kind, job, row -> {
                if (run.cancelled()) {
                    row.end(Job.State.CANCELLED, nodes.now());
                } else {
                    row.queue(nodes.now());
                }
            });
        } catch (Fault e) {
            run.over();
            if (e.kind() == Fault.Kind.UNAVAILABLE) {
                return failed(context, kind, job, e.code(), e.values(), e);
            }
            return settle(context, kind, job, row -> {
                row.fail(e.code(), e.values());
                row.end(Job.State.FAILED, nodes.now());
            });
        } catch (InterruptedException e) {
            run.over();
            return settle(context, kind, job, row -> {
                if (row.cancelling()) {
                    row.end(Job.State.CANCELLED, nodes.now());
                } else {
                    row.queue(nodes.now());
                }
            });
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            run.over();
            return failed(
                    context, kind, job, "platform.job.failed", Map.of("reason", Reasons.of(e, LONGEST_REASON)), e);
        }
    }

    private Optional<Instant> failed(
            CallContext context, JobKind kind, Begun job, String code, Map<String, ?> values, Throwable e) {
        metrics.failed(context.tenant(), job.kind());
        LOG.warn("Try {} at job {} ({}) of tenant {}", job.attempt(), job.id(), job.kind(), context.tenant(), e);
        return settle(context, kind, job, row -> {
            row.countFailure();
            row.fail(code, values);
            if (row.cancelling()) {
                row.end(Job.State.CANCELLED, nodes.now());
            } else if (row.failures() >= TRIES) {
                row.end(Job.State.FAILED, nodes.now());
            } else {
                // 5 s, 20 s, 80 s, 320 s
                row.queue(nodes.now().plus(FIRST_PAUSE.multipliedBy(1L << (2 * (row.failures() - 1)))));
            }
        });
    }

    /** Nothing when another try has begun meanwhile: that one decides. */
    private Optional<Instant> settle(CallContext context, JobKind kind, Begun job, Consumer<JobRow> change) {
        return units.call(
                context,
                () -> table.lock(job.id())
                        .filter(row -> row.isTry(job.attempt()))
                        .flatMap(row -> {
                            change.accept(row);
                            if (row.state().ended()) {
                                Job.State ended = row.state();
                                units.afterCommit(() -> metrics.ended(context.tenant(), job.kind(), ended));
                            }
                            if (row.state() == Job.State.FAILED || row.state() == Job.State.CANCELLED) {
                                kind.abandoned(context, row.parameters());
                            }
                            return due(row);
                        }));
    }

    private Optional<Instant> waiting(CallContext context, long id, Duration pause, String why) {
        return units.call(
                context,
                () -> table.lock(id).filter(row -> !row.state().ended()).flatMap(row -> {
                    row.queue(nodes.now().plus(pause));
                    row.fail(why, Map.of("kind", row.kind()));
                    return due(row);
                }));
    }

    private static Optional<Instant> due(JobRow row) {
        return row.state() == Job.State.QUEUED ? Optional.of(row.job().dueAt()) : Optional.empty();
    }
}
