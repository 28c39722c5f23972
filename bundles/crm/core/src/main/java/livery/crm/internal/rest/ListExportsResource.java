package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.export.ListExport;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.Listings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Lists as workbooks: made by a job, kept for seven days. */
@Path("tenants/{tenant}/list-exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ListExportsResource {

    private final ListExports exports;
    private final Listings listings;
    private final Staff staff;

    ListExportsResource(ListExports exports, Listings listings, Staff staff) {
        this.exports = exports;
        this.listings = listings;
        this.staff = staff;
    }

    /**
     * What is wanted.
     *
     * @param list {@code customers} when absent
     * @param selection which customers
     * @param filter of other lists: texts by the names of the list's parameters, such as {@code stage} of leads or
     *     {@code view}
     * @param columns keys of columns in their order; all when it is empty
     * @param sort {@code newest} or {@code name}
     * @param reason why mobiles are to be whole, for those who may reveal them; masked when absent
     */
    public record ExportInput(
            @Nullable ListName list,
            BulkResource.@Nullable SelectionInput selection,
            @Nullable Map<String, String> filter,
            @Nullable List<String> columns,
            @Nullable String sort,
            @Nullable String reason) {}

    /**
     * A workbook.
     *
     * @param list of which list
     * @param rows how many it has, once it is ready
     * @param job the id of the job that makes it
     * @param ready whether it can be fetched
     * @param failed whether it could not be made, and will not be: it is to be asked for again
     * @param unmasked whether mobiles are whole in it
     */
    public record ListExportJson(
            String id,
            boolean ready,
            boolean failed,
            String list,
            long rows,
            long bytes,
            boolean unmasked,
            @Nullable String job,
            PersonJson requestedBy,
            Instant createdAt,
            @Nullable Instant readyAt,
            Instant expiresAt) {}

    @POST
    @RequiresPermission(ListExports.PERMISSION)
    public Created<ListExportJson> start(@Nullable ExportInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        List<String> columns = Objects.requireNonNullElse(body.columns(), List.of());
        String reason = body.reason() == null || body.reason().isBlank() ? null : body.reason();
        ListName list = Objects.requireNonNullElse(body.list(), ListName.CUSTOMERS);
        if (list != ListName.CUSTOMERS) {
            ListExport made =
                    exports.start(call, list, Objects.requireNonNullElse(body.filter(), Map.of()), columns, reason);
            return Created.of(json(made), Long.toString(made.id()));
        }
        if (body.selection() == null) {
            throw Fault.invalid(new FieldFault("selection", "crm.required"));
        }
        CustomerOrder order =
                Objects.requireNonNullElse(Words.parse("sort", body.sort(), CustomerOrder.class), CustomerOrder.NEWEST);
        Selection selection = body.selection().read(listings, call);
        ListExport made = exports.start(call, selection, order, columns, reason);
        return Created.of(json(made), Long.toString(made.id()));
    }

    /** The newest first. */
    @GET
    @RequiresPermission(ListExports.PERMISSION)
    public Page<ListExportJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        Page<ListExport> found = Page.of(
                exports.list(call, page.afterId().orElse(null), page.limit() + 1),
                page.limit(),
                export -> Long.toString(export.id()));
        PersonJson.Names names = new PersonJson.Names(
                staff, found.items().stream().map(ListExport::requestedBy).toList());
        return found.map(export -> json(export, names));
    }

    @GET
    @Path("{id}")
    @RequiresPermission(ListExports.PERMISSION)
    public ListExportJson get(@PathParam("id") String id, @Context CallContext call) {
        return json(exports.find(call, id(id)));
    }

    /** The file. */
    @GET
    @Path("{id}/file")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @RequiresPermission(ListExports.PERMISSION)
    public Response file(@PathParam("id") String id, @Context CallContext call) {
        ListExport export = exports.fetch(call, id(id));
        StreamingOutput file = out -> exports.write(call, export, out);
        return Response.ok(file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + Words.of(export.list()) + '-' + export.id() + ".xlsx\"")
                .header(HttpHeaders.CONTENT_LENGTH, export.bytes())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ListExportJson json(ListExport export) {
        return json(export, new PersonJson.Names(staff, List.of(export.requestedBy())));
    }

    private static ListExportJson json(ListExport export, PersonJson.Names names) {
        return new ListExportJson(
                Long.toString(export.id()),
                export.readyAt() != null,
                export.failedAt() != null,
                Words.of(export.list()),
                export.customers(),
                export.bytes(),
                export.unmasked(),
                export.job() == null ? null : Long.toString(export.job()),
                names.of(export.requestedBy()),
                export.createdAt(),
                export.readyAt(),
                export.expiresAt());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.export.unknown"));
    }
}
