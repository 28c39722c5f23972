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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import livery.crm.Customers;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The fields that a store has added to its customers, vehicles and dealings: at most 100 of each in use. */
@Path("tenants/{tenant}/fields")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnFieldsResource {

    private final OwnFields fields;
    private final OwnFieldRegister register;

    OwnFieldsResource(OwnFields fields, OwnFieldRegister register) {
        this.fields = fields;
        this.register = register;
    }

    /**
     * All, those of each record by their places.
     *
     * @param record customer, vehicle or dealing; all three when absent
     * @param archived {@code true} for archived ones too
     */
    @GET
    @RequiresPermission(Customers.READ)
    public OwnFieldJson.OwnFieldsJson list(
            @QueryParam("record") @Nullable String record,
            @QueryParam("archived") @Nullable String archived,
            @Context CallContext call) {
        OwnRecord only = record == null || record.isEmpty()
                ? null
                : OwnRecord.parse(record)
                        .orElseThrow(() -> Fault.invalid(new FieldFault(
                                "record", "crm.choice.unknown", Map.of("known", "customer, vehicle, dealing"))));
        return new OwnFieldJson.OwnFieldsJson(fields.all(call).stream()
                .filter(field -> only == null || field.record() == only)
                .filter(field -> field.active() || "true".equals(archived))
                .map(field -> OwnFieldJson.of(field, call.locale()))
                .toList());
    }

    @POST
    @RequiresPermission(OwnFieldRegister.WRITE)
    public Created<OwnFieldJson> create(@Nullable OwnFieldInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        OwnField made = register.create(call, body.draft());
        return new Created<>(OwnFieldJson.of(made, call.locale()), Long.toString(made.id()), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<OwnFieldJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(register.find(call, id(id)), call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(OwnFieldRegister.WRITE)
    public Versioned<OwnFieldJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<OwnFieldInput> patch,
            @Context CallContext call) {
        return versioned(
                register.change(
                        call,
                        id(id),
                        ifMatch.showing(() -> versioned(register.find(call, id(id)), call))::allows,
                        known -> patch.applyTo(OwnFieldInput.of(known)).draft()),
                call);
    }

    /** Removes a field that nothing has a value of; others are archived. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(OwnFieldRegister.WRITE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        register.remove(call, id(id), ifMatch::allows);
    }

    private static Versioned<OwnFieldJson> versioned(OwnField field, CallContext call) {
        return new Versioned<>(OwnFieldJson.of(field, call.locale()), field.version());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.own-field.unknown"));
    }
}
