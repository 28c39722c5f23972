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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.crm.Customers;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.report.Report;
import livery.crm.internal.report.Reports;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The reports of a store. */
@Path("tenants/{tenant}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportsResource {

    private static final int MOST_CUSTOMERS = 100;

    private final Reports reports;
    private final Criteria criteria;
    private final CustomerList customers;
    private final Guarded guarded;

    ReportsResource(Reports reports, Criteria criteria, CustomerList customers, Guarded guarded) {
        this.reports = reports;
        this.criteria = criteria;
        this.customers = customers;
        this.guarded = guarded;
    }

    /** All of them by name, 200 at most, but those that ask for what the reader may not read. */
    @GET
    @RequiresPermission(Reports.READ)
    public ReportJson.ReportsJson list(@Context CallContext call) {
        return new ReportJson.ReportsJson(
                reports.all(call).stream().map(ReportJson::of).toList());
    }

    @POST
    @RequiresPermission(Reports.WRITE)
    public Created<ReportJson> create(ReportJson.@Nullable Input body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Report report = reports.create(call, body.draft());
        return new Created<>(ReportJson.of(report), Long.toString(report.id()), report.version());
    }

    /** What is on the caller's dashboard: pinned by the store, or shipped. */
    @GET
    @Path("dashboard")
    @RequiresPermission(Reports.READ)
    public ReportJson.DashboardJson dashboard(@Context CallContext call) {
        return new ReportJson.DashboardJson(
                reports.dashboard(call).stream().map(ReportJson.PinnedJson::of).toList());
    }

    /** Asks what a definition asks, now, and keeps nothing. */
    @POST
    @Path("run")
    @AnsweredAnew
    @RequiresPermission(Reports.READ)
    public ReportJson.ResultJson run(ReportJson.@Nullable RunInput body, @Context CallContext call) {
        return ReportJson.ResultJson.of(reports.run(call, body == null ? null : body.definition()));
    }

    /** The customers behind a number, in the order of their ids: 100 at a time. */
    @POST
    @Path("customers")
    @AnsweredAnew
    @RequiresPermission(Customers.READ)
    public Page<CustomerSummaryJson> behind(ReportJson.@Nullable BehindInput body, @Context CallContext call) {
        call.require(Reports.READ);
        Criterion criterion = CriterionJson.read(body == null ? null : body.criterion());
        String text = body == null ? null : body.after();
        Long after = text == null ? null : Identifier.parse(text).orElseThrow(PageRequest::badCursor);
        return CriterionJson.placed(() -> {
            Page<Long> ids = Page.of(
                    criteria.page(call, CustomerCriteria.CUSTOMER, criterion, after, MOST_CUSTOMERS + 1),
                    MOST_CUSTOMERS,
                    String::valueOf);
            guarded.asked(call, criterion.tree());
            return new Page<>(
                    customers.of(call, ids.items()).stream()
                            .map(CustomerSummaryJson::of)
                            .toList(),
                    ids.next());
        });
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Reports.READ)
    public Versioned<ReportJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(reports.find(call, report(id)));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Reports.WRITE)
    public Versioned<ReportJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<ReportJson.Input> patch,
            @Context CallContext call) {
        return versioned(reports.change(
                call,
                report(id),
                ifMatch.showing(() -> versioned(reports.find(call, report(id))))::allows,
                stored -> patch.applyTo(ReportJson.Input.of(stored)).draft()));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Reports.WRITE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        reports.remove(call, report(id), ifMatch::allows);
    }

    /** What the report comes to now, as a workbook. */
    @GET
    @Path("{id}/workbook")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @RequiresPermission(Reports.READ)
    public Response workbook(@PathParam("id") String id, @Context CallContext call) throws IOException {
        long report = report(id);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.write(call, report, file);
        return Response.ok(file.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report-" + report + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long report(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.report.unknown"));
    }

    private static Versioned<ReportJson> versioned(Report report) {
        return new Versioned<>(ReportJson.of(report), report.version());
    }
}
