package livery.dms.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import livery.dms.internal.quarantine.BulkQuarantine;
import livery.dms.internal.quarantine.NumberMask;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/**
 * Many held records at once. Each call deals with some of those that match; it is repeated with {@code after} set to the
 * answer's {@code next} until that is null. What has been held since the summary is not touched.
 */
@Path("tenants/{tenant}/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BulkQuarantineResource {

    private static final String CORRECT = "dms.quarantine.correct";

    private final BulkQuarantine bulk;
    private final Texts texts;

    BulkQuarantineResource(BulkQuarantine bulk, Texts texts) {
        this.bulk = bulk;
        this.texts = texts;
    }

    /**
     * How many match, through the newest of them, and the reasons that such records are held for, each with an example.
     */
    public record SummaryJson(long count, String through, List<Reasons> reasons) {}

    /**
     * Which records are to be dealt with.
     *
     * @param code of one of the reasons that they are held for
     * @param count what the summary said
     * @param through what the summary said
     * @param after the {@code next} of the call before; null at first
     * @param reason to dismiss them
     */
    public record BulkJson(
            @com.fasterxml.jackson.annotation.JsonProperty("import") @Nullable
            String importId,

            @Nullable String connection,
            @Nullable String state,
            @Nullable String code,
            @Nullable Long count,
            @Nullable String through,
            @Nullable String after,
            @Nullable String reason) {}

    /**
     * What became of some: taken in, waiting for another record, still not right, not stored for a reason of our own, or
     * dismissed.
     */
    public record DealtJson(
            int taken,
            int waiting,
            int refused,
            int failed,
            int dismissed,
            @Nullable String next) {}

    @GET
    @Path("summary")
    @RequiresPermission("dms.imports.read")
    public SummaryJson summary(@BeanParam HeldQuery query, @Context CallContext call) {
        BulkQuarantine.Summary found = bulk.summary(call, query.filter());
        return new SummaryJson(
                found.count(),
                Long.toString(found.through()),
                Reasons.of(found.reasons().stream().map(NumberMask::plain).toList(), texts, call.locale()));
    }

    @POST
    @Path("replay")
    @RequiresPermission(CORRECT)
    public DealtJson replay(@Nullable BulkJson body, @Context CallContext call) {
        return json(bulk.replay(call, selection(body)));
    }

    @POST
    @Path("dismiss")
    @RequiresPermission(CORRECT)
    public DealtJson dismiss(@Nullable BulkJson body, @Context CallContext call) {
        return json(bulk.dismiss(call, selection(body), body == null ? null : body.reason()));
    }

    private static BulkQuarantine.Selection selection(@Nullable BulkJson body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Long count = body.count();
        String through = body.through();
        if (count == null || through == null) {
            throw Fault.invalid(new FieldFault(count == null ? "count" : "through", "web.field.missing"));
        }
        return new BulkQuarantine.Selection(
                HeldQuery.filter(body.importId(), body.connection(), body.state(), body.code()),
                count,
                Ids.of(through, "dms.held.unknown"),
                Ids.filter(body.after(), "dms.held.unknown"));
    }

    private static DealtJson json(BulkQuarantine.Dealt dealt) {
        return new DealtJson(
                dealt.taken(),
                dealt.waiting(),
                dealt.refused(),
                dealt.failed(),
                dealt.dismissed(),
                dealt.next() == null ? null : Long.toString(dealt.next()));
    }
}
