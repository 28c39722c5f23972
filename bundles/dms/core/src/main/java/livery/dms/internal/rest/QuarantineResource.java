package livery.dms.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.dms.internal.intake.HeldRow;
import livery.dms.internal.quarantine.NumberMask;
import livery.dms.internal.quarantine.Quarantine;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.web.AnsweredAnew;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Records that are held, for a clerk to correct and replay, or to dismiss. */
@Path("tenants/{tenant}/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QuarantineResource {

    private static final String CORRECT = "dms.quarantine.correct";
    private static final String REVEAL = "crm.customers.reveal";
    private static final String UNKNOWN = "dms.held.unknown";

    private final Quarantine quarantine;
    private final Texts texts;

    QuarantineResource(Quarantine quarantine, Texts texts) {
        this.quarantine = quarantine;
        this.texts = texts;
    }

    /** The file that a record came in. */
    public record FileJson(String id, String file) {}

    /** What a record waits for. */
    public record MissingJson(String kind, String externalId) {}

    /**
     * A held record; {@code fields} has every column of its file, also when the line could not be split. Mobiles,
     * identity numbers and those of driving licences are masked there, in {@code raw} and in the reasons. {@code readable}
     * is false while the key that encrypts it is missing.
     */
    public record HeldJson(
            String id,

            @com.fasterxml.jackson.annotation.JsonProperty("import")
            FileJson of,

            long line,
            String state,
            String kind,
            String raw,
            Map<String, String> fields,
            List<Reasons> reasons,
            boolean readable,
            @Nullable MissingJson waitingFor,
            Instant createdAt) {}

    /** Corrections by column. */
    public record ReplayJson(@Nullable Map<String, String> fields) {}

    /** Why somebody must see a record in full. */
    public record RevealJson(@Nullable String reason) {}

    /** Why a record is not needed. */
    public record DismissJson(@Nullable String reason) {}

    @GET
    @RequiresPermission("dms.imports.read")
    public Page<HeldJson> list(@BeanParam HeldQuery query, @BeanParam PageRequest page, @Context CallContext call) {
        List<Quarantine.Held> found =
                quarantine.list(call, query.filter(), page.afterId().orElse(null), page.limit() + 1);
        Map<Long, NumberMask> masks = quarantine.masks(call, found);
        return Page.of(found, page.limit(), held -> Long.toString(held.row().id()))
                .map(held -> json(held, masks.get(held.row().id()), call));
    }

    @POST
    @Path("{id}/replay")
    @RequiresPermission(CORRECT)
    public HeldJson replay(@PathParam("id") String id, @Nullable ReplayJson body, @Context CallContext call) {
        Map<String, String> corrections = body == null || body.fields() == null ? Map.of() : body.fields();
        return masked(quarantine.replay(call, Ids.of(id, UNKNOWN), corrections), call);
    }

    @POST
    @Path("{id}/dismiss")
    @RequiresPermission(CORRECT)
    public HeldJson dismiss(@PathParam("id") String id, @Nullable DismissJson body, @Context CallContext call) {
        String why = body == null ? null : body.reason();
        return masked(quarantine.dismiss(call, Ids.of(id, UNKNOWN), why), call);
    }

    /** The same record with nothing masked; asks for {@code crm.customers.reveal} too. */
    @POST
    @Path("{id}/reveal")
    @AnsweredAnew
    @RequiresPermission(CORRECT)
    public HeldJson reveal(@PathParam("id") String id, @Nullable RevealJson body, @Context CallContext call) {
        call.require(REVEAL);
        return json(quarantine.reveal(call, Ids.of(id, UNKNOWN), body == null ? null : body.reason()), null, call);
    }

    private HeldJson masked(Quarantine.Held held, CallContext call) {
        return json(held, quarantine.masks(call, List.of(held)).get(held.row().id()), call);
    }

    private HeldJson json(Quarantine.Held held, @Nullable NumberMask mask, CallContext call) {
        HeldRow row = held.row();
        List<FieldFault> faults = Documents.faults(row.reasons());
        String needs = row.needsId();
        String kind = row.needsKind();
        boolean waits = row.state().equals(HeldRow.WAITING) && needs != null && kind != null;
        Map<String, String> fields = new LinkedHashMap<>();
        Quarantine.columns(held.of()).forEach(column -> fields.put(column, ""));
        fields.putAll(held.fields());
        return new HeldJson(
                Long.toString(row.id()),
                new FileJson(Long.toString(row.importId()), held.of().file()),
                row.line(),
                row.state(),
                row.kind(),
                mask == null ? held.raw() : mask.raw(held.raw(), fields),
                mask == null ? fields : mask.fields(fields),
                Reasons.of(mask == null ? faults : mask.faults(faults), texts, call.locale()),
                held.readable(),
                waits && needs != null && kind != null ? new MissingJson(kind, needs) : null,
                row.createdAt());
    }
}
