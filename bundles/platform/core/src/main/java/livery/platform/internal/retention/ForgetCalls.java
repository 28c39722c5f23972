package livery.platform.internal.retention;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes the answers that are kept for calls which may be repeated, once nobody may repeat them any more. */
@Component
public final class ForgetCalls implements JobKind {

    private final IdempotentCalls calls;

    @Activate
    public ForgetCalls(@Reference IdempotentCalls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "platform.forget-calls";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.every(Recurrence.Whose.GROUP, Duration.ofHours(1)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long all = 0;
        int some = calls.forgetOld();
        while (some > 0) {
            all += some;
            run.progress(all, 0);
            some = calls.forgetOld();
        }
        run.log("platform.job.deleted", Map.of("count", all));
    }
}
