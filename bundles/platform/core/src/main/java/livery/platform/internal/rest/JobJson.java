package livery.platform.internal.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import livery.platform.PersonId;
import livery.platform.Texts;
import livery.platform.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param text what its kind is called, in the caller's language
 * @param state {@code queued}, {@code running}, {@code succeeded}, {@code failed} or {@code cancelled}
 * @param total 0 while nobody knows
 * @param node who has it, or had it last; empty before that
 * @param cancelling somebody has asked for its end
 * @param reason why it failed, or why it waits
 * @param requestedBy who started it; null when the platform did
 * @param dueAt when it is tried next, while it is queued
 */
public record JobJson(
        String id,
        String kind,
        String text,
        String state,
        Map<String, String> parameters,
        long done,
        long total,
        int attempts,
        String node,
        boolean cancelling,
        @Nullable ReasonJson reason,
        AuditJson.@Nullable ByJson requestedBy,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Why, in the caller's language. */
    public record ReasonJson(String code, String text) {}

    static JobJson of(Job job, Map<PersonId, String> names, Texts texts, Locale locale) {
        String fault = job.fault();
        PersonId person = job.requestedBy();
        return new JobJson(
                Long.toString(job.id()),
                job.kind(),
                text(job.kind(), texts, locale),
                job.state().name().toLowerCase(Locale.ROOT),
                job.parameters(),
                job.done(),
                job.total(),
                job.attempts(),
                job.node(),
                job.cancelling(),
                fault == null ? null : new ReasonJson(fault, texts.text(fault, job.faultValues(), locale)),
                person.equals(PersonId.SYSTEM)
                        ? null
                        : new AuditJson.ByJson(person.toString(), names.getOrDefault(person, "")),
                job.createdAt(),
                job.state() == Job.State.QUEUED ? job.dueAt() : null,
                job.startedAt(),
                job.endedAt());
    }

    /** The message of {@code platform.forget-jobs} is {@code platform.job.forget-jobs}. */
    static String text(String kind, Texts texts, Locale locale) {
        int dot = kind.indexOf('.');
        return dot < 0
                ? kind
                : texts.text(kind.substring(0, dot) + ".job." + kind.substring(dot + 1), Map.of(), locale);
    }
}
