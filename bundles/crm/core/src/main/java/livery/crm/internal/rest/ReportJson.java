package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Window;
import livery.crm.internal.report.Audience;
import livery.crm.internal.report.Report;
import livery.crm.internal.report.ReportDraft;
import livery.crm.internal.report.Reports;
import livery.crm.internal.report.Result;
import org.jspecify.annotations.Nullable;

/**
 * A report that is kept.
 *
 * @param definition as of {@link Input}
 * @param pinnedFor on whose dashboard it is, or null
 * @param preset which of those that are shipped it stands in for, or null
 */
public record ReportJson(
        String id,
        String name,
        Map<String, Object> definition,
        @Nullable AudienceJson pinnedFor,
        @Nullable String preset,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose dashboard. */
    public enum AudienceJson {
        @JsonProperty("managers")
        MANAGERS,
        @JsonProperty("marketers")
        MARKETERS,
        @JsonProperty("advisers")
        ADVISERS
    }

    /**
     * What somebody writes of a report.
     *
     * @param name at most 100 characters, one of its own in the store
     * @param definition {@code criterion}: which customers, all when left out. {@code field} with {@code bounds}, or
     *     {@code segments}: by what they are told apart. {@code measure}: what is added up, with {@code collection},
     *     {@code function} (count or sum), {@code field} and {@code where}. {@code span}: which days, as the window of a
     *     criterion. {@code by}: week, month, quarter or year. {@code compare}: before or year-before. {@code chart}: bar,
     *     line, pie or none
     * @param preset one that is shipped, in whose place it is shown; not changed afterwards
     */
    public record Input(
            @Nullable String name,
            @Nullable Map<String, Object> definition,
            @Nullable AudienceJson pinnedFor,
            @Nullable String preset) {

        static Input of(ReportDraft draft) {
            Audience audience = draft.pinnedFor();
            return new Input(
                    draft.name(),
                    draft.definition(),
                    audience == null ? null : AudienceJson.valueOf(audience.name()),
                    draft.preset());
        }

        ReportDraft draft() {
            return new ReportDraft(
                    name, definition, pinnedFor == null ? null : Audience.valueOf(pinnedFor.name()), preset);
        }
    }

    /** A definition to be asked once; as of {@link Input}. */
    public record RunInput(@Nullable Map<String, Object> definition) {}

    /**
     * Whom a number is about.
     *
     * @param criterion as a row of a result has it
     * @param after where the page before ended, or null
     */
    public record BehindInput(
            @Nullable Map<String, Object> criterion,
            @Nullable String after) {}

    /**
     * One on the caller's dashboard.
     *
     * @param id null for one that is shipped
     */
    public record PinnedJson(
            @Nullable String id, @Nullable String preset, String name, Map<String, Object> definition) {

        static PinnedJson of(Reports.Pinned pinned) {
            Long id = pinned.id();
            return new PinnedJson(
                    id == null ? null : id.toString(), pinned.preset(), pinned.name(), pinned.definition());
        }
    }

    /** Those that a store keeps. */
    public record ReportsJson(List<ReportJson> items) {}

    /** Those on the caller's dashboard. */
    public record DashboardJson(List<PinnedJson> items) {}

    /** Days, from the first to the one before which they end. */
    public record DaysJson(LocalDate from, LocalDate before) {

        static DaysJson of(Window.Absolute days) {
            return new DaysJson(Objects.requireNonNull(days.from()), Objects.requireNonNull(days.before()));
        }
    }

    /**
     * A part.
     *
     * @param value the value, the number of the bound that it begins with (-1 before the first), or the segment's id; null
     *     for those without a value, and for all
     * @param name of a choice or a segment, else null
     * @param measured column by column
     * @param before column by column what it is compared with, or null
     * @param criterion which customers are in it
     */
    public record RowJson(
            @Nullable String value,
            @Nullable String name,
            long customers,
            List<BigDecimal> measured,
            @Nullable List<BigDecimal> before,
            Map<String, Object> criterion) {

        static RowJson of(Result.Row row) {
            return new RowJson(
                    row.value(),
                    row.name(),
                    row.customers(),
                    row.measured(),
                    row.before(),
                    row.criterion().tree());
        }
    }

    /**
     * What a report comes to.
     *
     * @param before what each column is compared with, or null
     * @param more whether there are smaller rows that are left out
     */
    public record ResultJson(
            List<DaysJson> columns,
            @Nullable List<DaysJson> before,
            @Nullable String currency,
            List<RowJson> rows,
            RowJson all,
            boolean more) {

        static ResultJson of(Result result) {
            List<Window.Absolute> before = result.days().before();
            return new ResultJson(
                    result.days().columns().stream().map(DaysJson::of).toList(),
                    before == null ? null : before.stream().map(DaysJson::of).toList(),
                    result.currency(),
                    result.rows().stream().map(RowJson::of).toList(),
                    RowJson.of(result.all()),
                    result.more());
        }
    }

    static ReportJson of(Report report) {
        Input input =
                Input.of(new ReportDraft(report.name(), report.definition(), report.pinnedFor(), report.preset()));
        return new ReportJson(
                Long.toString(report.id()),
                report.name(),
                report.definition(),
                input.pinnedFor(),
                report.preset(),
                report.version(),
                report.createdAt(),
                report.updatedAt());
    }
}
