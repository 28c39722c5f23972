package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import livery.crm.internal.report.Audience;
import livery.crm.internal.report.Report;
import livery.crm.internal.report.ReportDraft;
import livery.crm.internal.report.Reports;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

/** Reports that are kept: changed, shown on the dashboard, and written as workbooks. */
class KeptReportsTest extends ReportCase {

    @Test
    void aReportIsKeptChangedAndShownOnTheDashboardInPlaceOfTheShippedOne() {
        CallContext manager = as("crm.*");
        List<Reports.Pinned> shipped = reports.dashboard(manager);
        assertThat(shipped).extracting(Reports.Pinned::preset).contains("revenue", "regions");
        for (Reports.Pinned one : shipped) {
            reports.run(store, one.definition());
        }
        assertThat(reports.dashboard(as("crm.segments.write")))
                .extracting(Reports.Pinned::preset)
                .contains("sources");
        assertThat(reports.dashboard(as("crm.reports.read")))
                .extracting(Reports.Pinned::preset)
                .contains("rentals");

        Report kept =
                reports.create(store, new ReportDraft("Ours", definition("by", "month"), Audience.MANAGERS, "revenue"));
        assertThat(reports.dashboard(manager))
                .hasSameSizeAs(shipped)
                .anyMatch(one -> one.name().equals("Ours"));
        Report unpinned = reports.change(
                store,
                kept.id(),
                version -> version == kept.version(),
                draft -> new ReportDraft(draft.name(), draft.definition(), null, draft.preset()));
        assertThat(reports.dashboard(manager)).hasSize(shipped.size() - 1);
        assertThat(catchThrowableOfType(
                                Fault.class, () -> reports.change(store, kept.id(), version -> false, draft -> draft))
                        .kind())
                .isEqualTo(Fault.Kind.STALE);
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> reports.create(store, new ReportDraft("Ours", definition(), null, null)))
                        .fields())
                .extracting(fault -> fault.code())
                .containsExactly("crm.report.taken");
        assertThat(catchThrowableOfType(Fault.class, () -> reports.find(other, kept.id()))
                        .code())
                .isEqualTo("crm.report.unknown");
        assertThat(reports.all(other)).isEmpty();

        reports.remove(store, kept.id(), version -> version == unpinned.version());
        assertThat(reports.all(store)).isEmpty();
    }

    @Test
    void aWorkbookHasTheNumbersAndSaysWhoAskedAndNoOtherStoreGetsIt() throws Exception {
        fill();
        Report kept = reports.create(
                store, new ReportDraft("By region", definition("field", "crm.region", "by", "month"), null, null));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.write(store, kept.id(), file);
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(sheet)
                .contains("crm.report.mark", "2025-01-01 – 2025-01-31 (CNY)", "广州", "<v>100", "<v>30")
                .doesNotContain("9999");
        assertThat(catchThrowableOfType(Fault.class, () -> reports.write(other, kept.id(), new ByteArrayOutputStream()))
                        .code())
                .isEqualTo("crm.report.unknown");
    }
}
