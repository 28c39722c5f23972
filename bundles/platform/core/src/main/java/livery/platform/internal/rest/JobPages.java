package livery.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.PersonId;
import livery.platform.Texts;
import livery.platform.internal.people.PersonNames;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobLine;
import livery.platform.jobs.Jobs;
import livery.web.Page;
import livery.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The jobs of a tenant as the API shows them. */
public final class JobPages {

    private final Jobs jobs;
    private final PersonNames names;
    private final Texts texts;

    JobPages(Jobs jobs, PersonNames names, Texts texts) {
        this.jobs = jobs;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A kind of job that can be started by hand.
     *
     * @param text what it is called, in the caller's language
     */
    public record JobKindJson(String name, String text) {}

    /** Those that are installed. */
    public record JobKindsJson(List<JobKindJson> items) {}

    /** What to start. */
    public record StartJson(@Nullable String kind) {}

    /** A line of a job's log, in the caller's language. */
    public record JobLineJson(long number, Instant at, String code, String text) {}

    JobKindsJson kinds(CallContext call) {
        return new JobKindsJson(jobs.kinds().stream()
                .filter(kind -> kind.recurrence()
                        .filter(recurrence -> recurrence.whose().includes(call.tenant()))
                        .isPresent())
                .map(JobKind::name)
                .map(name -> new JobKindJson(name, JobJson.text(name, texts, call.locale())))
                .toList());
    }

    Page<JobJson> page(@Nullable String kind, @Nullable String state, PageRequest page, CallContext call) {
        List<Job> some = jobs.list(call, kind, state(state), page.afterId().orElse(null), page.limit() + 1);
        Map<PersonId, String> people =
                names.of(some.stream().map(Job::requestedBy).collect(Collectors.toSet()));
        return Page.of(some, page.limit(), job -> Long.toString(job.id()))
                .map(job -> JobJson.of(job, people, texts, call.locale()));
    }

    JobJson get(String id, CallContext call) {
        return json(jobs.find(call, id(id)), call);
    }

    Page<JobLineJson> log(String id, PageRequest page, CallContext call) {
        List<JobLine> lines = jobs.log(call, id(id), page.afterId().orElse(null), page.limit() + 1);
        return Page.of(lines, page.limit(), line -> Long.toString(line.n()))
                .map(line -> new JobLineJson(
                        line.n(), line.at(), line.code(), texts.text(line.code(), line.values(), call.locale())));
    }

    JobJson start(@Nullable StartJson body, CallContext call) {
        if (body == null || body.kind() == null) {
            throw Fault.invalid(new FieldFault("kind", "web.field.missing"));
        }
        return json(jobs.startByHand(call, body.kind()), call);
    }

    JobJson cancel(String id, CallContext call) {
        return json(jobs.cancel(call, id(id)), call);
    }

    JobJson retry(String id, CallContext call) {
        return json(jobs.retry(call, id(id)), call);
    }

    JobJson json(Job job, CallContext call) {
        return JobJson.of(job, names.of(List.of(job.requestedBy())), texts, call.locale());
    }

    private static Job.@Nullable State state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (Job.State state : Job.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        throw Fault.invalid(new FieldFault("state", "platform.job.state.unknown"));
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("platform.job.unknown"));
    }
}
