package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.external.Category;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.external.ExternalDatum;
import livery.crm.internal.external.ExternalDraft;
import livery.crm.internal.external.LegalBasis;
import livery.crm.internal.external.Standing;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What others told of a customer. */
@Path("tenants/{tenant}/customers/{customer}/external-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExternalDataResource {

    private final ExternalData data;
    private final Staff staff;

    ExternalDataResource(ExternalData data, Staff staff) {
        this.data = data;
        this.staff = staff;
    }

    /**
     * What staff write of something that others told. Exactly one of {@code text}, {@code number} and {@code date} is its
     * value.
     *
     * @param provider required, at most 100 characters: who told it
     * @param category required
     * @param name required, at most 100 characters: what it is, such as a score
     * @param text at most 1,000 characters
     * @param number at most 14 digits before the point and 4 after it
     * @param obtainedOn today when absent
     * @param validUntil the last day on which it may be used
     * @param purpose required: what it is for
     * @param basis required: the ground of article 13 of the Personal Information Protection Law
     * @param reference required unless the basis is consent, at most 200 characters: the contract, the article, or where it
     *     was disclosed
     * @param consent required when the basis is consent: a consent of this customer for the purpose that is in force
     */
    public record ExternalDatumInput(
            @Nullable String provider,
            @Nullable Category category,
            @Nullable String name,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable LocalDate obtainedOn,
            @Nullable LocalDate validUntil,
            @Nullable Purpose purpose,
            @Nullable LegalBasis basis,
            @Nullable String reference,
            @Nullable String consent) {

        static ExternalDatumInput of(ExternalDraft draft) {
            Long consent = draft.consent();
            return new ExternalDatumInput(
                    draft.provider(),
                    draft.category(),
                    draft.name(),
                    draft.text(),
                    draft.number(),
                    draft.date(),
                    draft.obtainedOn(),
                    draft.validUntil(),
                    draft.purpose(),
                    draft.basis(),
                    draft.reference(),
                    consent == null ? null : Long.toString(consent));
        }

        ExternalDraft draft() {
            Long rests = consent == null || consent.isBlank()
                    ? null
                    : Identifier.parse(consent)
                            .orElseThrow(() ->
                                    Fault.invalid(new FieldFault("consent", "crm.external-data.consent-not-in-force")));
            return new ExternalDraft(
                    provider,
                    category,
                    name,
                    text,
                    number,
                    date,
                    obtainedOn,
                    validUntil,
                    purpose,
                    basis,
                    reference,
                    rests);
        }
    }

    /**
     * Something that others told. Its value is shown while it is in force only.
     *
     * @param standing {@code in-force}, {@code expired}, or {@code consent-withdrawn}
     * @param recordedBy who of the staff
     * @param version to be named in {@code If-Match}
     */
    public record ExternalDatumJson(
            String id,
            Standing standing,
            String provider,
            Category category,
            String name,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            LocalDate obtainedOn,
            @Nullable LocalDate validUntil,
            Purpose purpose,
            LegalBasis basis,
            @Nullable String reference,
            @Nullable String consent,
            @Nullable PersonJson recordedBy,
            long version) {

        static List<ExternalDatumJson> of(List<ExternalDatum> data, LocalDate today, Staff staff) {
            PersonJson.Names names = new PersonJson.Names(
                    staff, data.stream().map(ExternalDatum::recordedBy).toList());
            return data.stream().map(one -> of(one, one.standing(today), names)).toList();
        }

        private static ExternalDatumJson of(ExternalDatum one, Standing standing, PersonJson.Names names) {
            boolean shown = standing == Standing.IN_FORCE;
            BigDecimal number = one.number();
            Long consent = one.consent();
            return new ExternalDatumJson(
                    Long.toString(one.id()),
                    standing,
                    one.provider(),
                    one.category(),
                    one.name(),
                    shown ? one.text() : null,
                    shown && number != null ? new BigDecimal(number.toPlainString()) : null,
                    shown ? one.date() : null,
                    one.obtainedOn(),
                    one.validUntil(),
                    one.purpose(),
                    one.basis(),
                    one.reference(),
                    consent == null ? null : Long.toString(consent),
                    names.orNobody(one.recordedBy()),
                    one.version());
        }
    }

    /** What was written last comes first. That the caller looked is recorded in the audit trail. */
    @GET
    @RequiresPermission(ExternalData.READ)
    public Page<ExternalDatumJson> list(
            @PathParam("customer") String customer, @BeanParam PageRequest page, @Context CallContext call) {
        Long after = page.after()
                .map(text -> Identifier.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<ExternalDatum> found = Page.of(
                data.page(call, CustomerRefJson.id(customer), after, page.limit() + 1),
                page.limit(),
                one -> Long.toString(one.id()));
        return new Page<>(ExternalDatumJson.of(found.items(), data.today(call), staff), found.next());
    }

    @POST
    @RequiresPermission(ExternalData.WRITE)
    public Created<ExternalDatumJson> add(
            @PathParam("customer") String customer, @Nullable ExternalDatumInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<ExternalDatumJson> made = versioned(call, data.add(call, CustomerRefJson.id(customer), body.draft()));
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(ExternalData.WRITE)
    public Versioned<ExternalDatumJson> change(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<ExternalDatumInput> patch,
            @Context CallContext call) {
        return versioned(
                call,
                data.change(
                        call,
                        CustomerRefJson.id(customer),
                        id(id),
                        ifMatch::allows,
                        stored -> patch.applyTo(ExternalDatumInput.of(stored)).draft()));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(ExternalData.WRITE)
    public void remove(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        data.remove(call, CustomerRefJson.id(customer), id(id), ifMatch::allows);
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.external-data.unknown"));
    }

    private Versioned<ExternalDatumJson> versioned(CallContext call, ExternalDatum one) {
        return new Versioned<>(
                ExternalDatumJson.of(List.of(one), data.today(call), staff).get(0), one.version());
    }
}
