package livery.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.facts.ParkedFacts;
import livery.web.Page;
import livery.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The parked facts of a tenant as the API shows them. */
public final class ParkedFactPages {

    private final ParkedFacts parked;

    ParkedFactPages(ParkedFacts parked) {
        this.parked = parked;
    }

    /**
     * A fact that a subscription could not take in about one subject, or that waits behind such a one.
     *
     * @param reason what the subscription said; empty for one that only waits
     * @param state {@code parked} or {@code waiting}
     */
    public record ParkedFactJson(
            String id,
            String subscription,
            String type,
            String subject,
            Instant at,
            Instant parkedAt,
            String reason,
            String state) {}

    /** Why it is given up. */
    public record SkipJson(@Nullable String reason) {}

    Page<ParkedFactJson> page(@Nullable String subscription, PageRequest page, CallContext call) {
        List<ParkedFacts.Parked> some =
                parked.list(call, subscription, page.afterId().orElse(null), page.limit() + 1);
        return Page.of(some, page.limit(), one -> Long.toString(one.id())).map(ParkedFactPages::json);
    }

    void replay(String id, CallContext call) {
        parked.replay(call, id(id));
    }

    void skip(String id, @Nullable SkipJson body, CallContext call) {
        if (body == null || body.reason() == null) {
            throw Fault.invalid(new FieldFault("reason", "web.field.missing"));
        }
        parked.skip(call, id(id), body.reason());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("platform.fact.unknown"));
    }

    private static ParkedFactJson json(ParkedFacts.Parked one) {
        return new ParkedFactJson(
                Long.toString(one.id()),
                one.subscription(),
                one.type(),
                one.subject(),
                one.at(),
                one.parkedAt(),
                one.reason(),
                one.waiting() ? "waiting" : "parked");
    }
}
