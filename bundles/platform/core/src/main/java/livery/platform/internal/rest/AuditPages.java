package livery.platform.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.audit.AuditCounts;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditTrail;
import livery.platform.audit.AuditVerdict;
import livery.platform.internal.people.PersonNames;
import livery.web.Page;
import livery.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The audit trail of a tenant as the API shows it. */
public final class AuditPages {

    private static final int DAYS = 14;

    private final AuditTrail trail;
    private final PersonNames names;
    private final Tenants tenants;

    AuditPages(AuditTrail trail, PersonNames names, Tenants tenants) {
        this.tenants = tenants;
        this.trail = trail;
        this.names = names;
    }

    /**
     * What reading the chain showed.
     *
     * @param intact whether every link holds
     * @param unsealed entries without a place in the chain yet
     */
    public record VerdictJson(
            boolean intact,
            long entries,
            long unsealed,
            @Nullable BreakJson broken) {}

    /** The first link that does not hold. */
    public record BreakJson(
            String reason, long sequence, @Nullable String id) {}

    Page<AuditJson> page(AuditRequest request, PageRequest page, CallContext call) {
        List<AuditEntry> entries =
                trail.list(call, request.query(), page.afterId().orElse(null), page.limit() + 1);
        Set<PersonId> people = entries.stream().map(AuditEntry::person).collect(Collectors.toSet());
        Map<PersonId, String> known = names.of(people);
        return Page.of(entries, page.limit(), entry -> Long.toString(entry.id()))
                .map(entry -> AuditJson.of(entry, known));
    }

    /**
     * What was recorded.
     *
     * @param days all of them, growing
     * @param counts by day, the most frequent action of each first
     * @param more whether older entries of these days were not looked at
     */
    public record DailyJson(List<LocalDate> days, List<CountJson> counts, boolean more) {}

    /** So many entries of an action on a day. */
    public record CountJson(LocalDate day, String action, long entries) {}

    DailyJson daily(CallContext call) {
        ZoneId zone = tenants.find(call.tenant()).map(Tenant::timeZone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.now(zone);
        List<LocalDate> days =
                IntStream.rangeClosed(1 - DAYS, 0).mapToObj(today::plusDays).toList();
        List<Instant> bounds = Stream.concat(days.stream(), Stream.of(today.plusDays(1)))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        AuditCounts counts = trail.counts(call, bounds);
        return new DailyJson(
                days,
                counts.counts().stream()
                        .map(count -> new CountJson(days.get(count.span()), count.action(), count.entries()))
                        .toList(),
                counts.more());
    }

    VerdictJson verify(CallContext call) {
        AuditVerdict verdict = trail.verify(call);
        AuditVerdict.Break broken = verdict.broken();
        return new VerdictJson(
                broken == null, verdict.entries(), verdict.unsealed(), broken == null ? null : json(broken));
    }

    private static BreakJson json(AuditVerdict.Break broken) {
        Long id = broken.id();
        return new BreakJson(
                broken.reason().name().toLowerCase(Locale.ROOT),
                broken.sequence(),
                id == null ? null : Long.toString(id));
    }
}
