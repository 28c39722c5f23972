package livery.dms.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.dms.internal.intake.ImportRow;
import livery.dms.internal.intake.Imports;
import livery.dms.internal.intake.Warnings;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What has been taken in, and what is being taken in now. */
@Path("tenants/{tenant}/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final String READ = "dms.imports.read";
    private static final int DAYS = 14;

    private final Imports imports;
    private final Warnings warnings;
    private final Texts texts;
    private final Tenants tenants;

    ImportsResource(Imports imports, Warnings warnings, Texts texts, Tenants tenants) {
        this.tenants = tenants;
        this.imports = imports;
        this.warnings = warnings;
        this.texts = texts;
    }

    /** Something with an id and a name. */
    public record NamedJson(String id, String name) {}

    /**
     * One file. {@code read} = {@code accepted} + {@code unchanged} + {@code quarantined} + {@code waiting}, at all
     * times; a record that is corrected or has waited enough moves from one to another.
     *
     * @param warned of those that were taken in, how many a person should look at
     * @param seconds since it began, until it ended or now
     */
    public record ImportJson(
            String id,
            NamedJson connection,
            String kind,
            String file,
            String state,
            @Nullable String reason,
            long bytes,
            long bytesRead,
            long read,
            long accepted,
            long unchanged,
            long quarantined,
            long waiting,
            long warned,
            double seconds,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    @GET
    @RequiresPermission(READ)
    public Page<ImportJson> list(
            @QueryParam("connection") @Nullable String connection,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        List<Imports.Listed> found = imports.list(
                call,
                Ids.filter(connection, "dms.connection.unknown"),
                page.afterId().orElse(null),
                page.limit() + 1);
        return Page.of(found, page.limit(), listed -> Long.toString(listed.row().id()))
                .map(listed -> json(listed, call));
    }

    /**
     * What came in on the last days.
     *
     * @param days all of them, growing, today the last one
     */
    public record DailyImportsJson(List<LocalDate> days, List<DayJson> items) {}

    /** What came in through a connection on a day, by the day on which each file began. */
    public record DayJson(
            LocalDate day,
            NamedJson connection,
            long files,
            long read,
            long accepted,
            long unchanged,
            long quarantined,
            long waiting) {}

    /** By day and connection; of the newest 5,000 files. */
    @GET
    @Path("daily")
    @RequiresPermission(READ)
    public DailyImportsJson daily(@Context CallContext call) {
        ZoneId zone = tenants.find(call.tenant()).map(Tenant::timeZone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.now(zone);
        List<LocalDate> days =
                IntStream.rangeClosed(1 - DAYS, 0).mapToObj(today::plusDays).toList();
        List<Instant> bounds = Stream.concat(days.stream(), Stream.of(today.plusDays(1)))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        return new DailyImportsJson(
                days,
                imports.daily(call, bounds).stream()
                        .map(one -> new DayJson(
                                days.get(one.span()),
                                new NamedJson(Long.toString(one.connection()), one.name()),
                                one.files(),
                                one.read(),
                                one.accepted(),
                                one.unchanged(),
                                one.quarantined(),
                                one.waiting()))
                        .toList());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(READ)
    public ImportJson get(@PathParam("id") String id, @Context CallContext call) {
        return imports.find(call, Ids.of(id, "dms.import.unknown"))
                .map(listed -> json(listed, call))
                .orElseThrow(() -> Fault.notFound("dms.import.unknown"));
    }

    /**
     * A record that was taken in, and that a person should look at.
     *
     * @param id of the record in its import
     * @param externalId as its source calls it
     */
    public record ImportWarningJson(
            String id, long line, @Nullable String externalId, List<Reasons> reasons) {}

    /** By their lines. */
    @GET
    @Path("{id}/warnings")
    @RequiresPermission(READ)
    public Page<ImportWarningJson> warnings(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        List<Warnings.Warning> found = warnings.of(
                call, Ids.of(id, "dms.import.unknown"), page.afterId().orElse(0L), page.limit() + 1);
        return Page.of(found, page.limit(), warning -> Long.toString(warning.line()))
                .map(warning -> new ImportWarningJson(
                        Long.toString(warning.line()),
                        warning.line(),
                        warning.externalId(),
                        Reasons.of(warning.reasons(), texts, call.locale())));
    }

    private ImportJson json(Imports.Listed listed, CallContext call) {
        ImportRow row = listed.row();
        String reason = row.reason();
        List<FieldFault> faults = reason == null ? List.of() : Documents.faults(reason);
        Instant end = row.finishedAt() == null ? Instant.now() : row.finishedAt();
        return new ImportJson(
                Long.toString(row.id()),
                new NamedJson(Long.toString(row.connectionId()), listed.connection()),
                row.kind(),
                row.file(),
                row.state(),
                Reasons.sentence(faults, texts, call.locale()),
                row.bytes(),
                row.bytesRead(),
                row.records(),
                row.accepted(),
                row.unchanged(),
                row.quarantined(),
                row.waiting(),
                row.warned(),
                Duration.between(row.startedAt(), end).toMillis() / 1_000.0,
                row.startedAt(),
                row.finishedAt());
    }
}
