package livery.crm.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.IdSelect;
import livery.crm.internal.Records;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.sql.Query;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.Listing;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.junit.jupiter.api.Test;

/** A list as a workbook: what it shows, to whom, and for how long. */
class ListExportsTest extends ListExportCase {

    @Test
    void aWorkbookIsMarkedMaskedAndInOrderAndGoesWhenSomebodyIsErased() throws Exception {
        hobby();
        crm.intake()
                .customers(
                        li,
                        "dms",
                        List.of(
                                Records.customer("1", "张三", "13800138000"),
                                Records.customer("2", "=cmd|' /C calc'!A0", null),
                                Records.customer("3", "A&B <Co>", null)));
        crm.intake().customers(elsewhere, "dms", List.of(Records.customer("1", "别人", "13900139000")));
        fishing();
        ListExport masked = made(wu, null);
        Map<String, String> entries = entries(wu, masked);
        for (String entry : entries.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(entry.getBytes(StandardCharsets.UTF_8)));
        }
        String sheet = entries.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("crm.export.mark{", "by=Wu", "<oddHeader>&amp;L", "A&amp;B &lt;Co&gt;", "138****8000")
                .contains("<c t=\"inlineStr\" s=\"3\"><is><t xml:space=\"preserve\">=cmd")
                .doesNotContain("13800138000", "别人", "<f>")
                .containsSubsequence("=cmd", "张三", "A&amp;B")
                .contains("Hobby", "fishing");
        assertThat(entries.get("docProps/core.xml")).contains("<dc:creator>Wu</dc:creator>");
        assertThat(masked.customers()).isEqualTo(3);

        assertThatThrownBy(() -> made(wu, "audit")).isInstanceOf(Fault.class);
        ListExport whole = made(li, "audit");
        assertThat(entries(li, whole).get("xl/worksheets/sheet1.xml")).contains("13800138000", "reason=audit");
        assertThatThrownBy(() -> exports.fetch(wu, whole.id())).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> exports.fetch(elsewhere, whole.id())).isInstanceOf(Fault.class);
        assertThat(exports.list(elsewhere, null, 9)).isEmpty();
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().startsWith("crm.list."))
                .hasSize(4);

        CallContext mayNot = new CallContext(
                wu.tenant(), wu.person(), new Permissions(Set.of(ListExports.PERMISSION)), wu.locale(), "test");
        assertThatThrownBy(() -> made(mayNot, null)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> exports.fetch(mayNot, masked.id())).isInstanceOf(Fault.class);

        ListExport third = exports.start(li, all, CustomerOrder.NAME, List.of(), null);
        assertThatThrownBy(() -> exports.fetch(li, third.id())).isInstanceOf(Fault.class);
        crm.rows().change("update crm_list_export set expires_at = '2020-01-01' where id = " + masked.id());
        new ForgetLists(crm.work()).run(CallContext.system(li.tenant(), "job"), new StandaloneRun(Map.of()));
        assertThat(exports.list(li, null, 9)).extracting(ListExport::id).containsExactly(third.id(), whole.id());
        crm.work().call(li, (connection, tenant) -> {
            ListExports.forget(connection, tenant);
            return Query.exists(connection, "select 1 from crm_list_export where tenant_id = ?", tenant);
        });
        assertThat(exports.list(li, null, 9)).isEmpty();
    }

    @Test
    void theJobFindsThoseWhomItsAskerMaySeeAndOneThatFailsSaysSoAndForgets() throws IOException {
        crm.customer(li, "张三");
        ListExportJob job = job((Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                    CallContext asker = (CallContext) arguments[0];
                    asker.require(ExternalData.READ);
                    return new IdSelect(
                            "select id from crm_customer where tenant_id = ?",
                            List.of(asker.tenant().value()));
                }));
        CallContext platform = CallContext.system(li.tenant(), "job");
        Selection met = Selection.of(
                new Listing(null, CustomerFilter.NONE, null, new Criterion.All(List.of()), CustomerOrder.NEWEST));
        ListExport made = exports.start(li, met, CustomerOrder.NEWEST, List.of("name"), null);
        job.run(platform, new StandaloneRun(Map.of("export", Long.toString(made.id()))));
        assertThat(exports.find(li, made.id()).customers()).isEqualTo(1);

        ListExport failed = exports.start(wu, met, CustomerOrder.NEWEST, List.of("name"), null);
        Map<String, String> parameters = Map.of("export", Long.toString(failed.id()));
        assertThatThrownBy(() -> job.run(platform, new StandaloneRun(parameters)))
                .isInstanceOf(Fault.class);
        job.abandoned(platform, parameters);
        assertThat(exports.find(li, failed.id()).failedAt()).isNotNull();
        assertThat(exports.find(li, failed.id()).selection()).isNull();
        assertThatThrownBy(() -> job.run(platform, new StandaloneRun(parameters)))
                .hasMessageContaining("crm.export.forgotten");
        job.abandoned(platform, Map.of("export", Long.toString(made.id())));
        assertThat(exports.find(li, made.id()).failedAt()).isNull();
    }

    @Test
    void whatWasFoundByWhatOthersToldIsFetchedByThoseWhoMayReadThatAndIsOnRecord() throws IOException {
        crm.customer(li, "张三");
        Criteria every = (Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(),
                new Class<?>[] {Criteria.class},
                (proxy, method, arguments) -> new IdSelect(
                        "select id from crm_customer where tenant_id = ?",
                        List.of(li.tenant().value())));
        Selection told = Selection.of(new Listing(null, CustomerFilter.NONE, null, TOLD, CustomerOrder.NEWEST));
        ListExport made = exports.start(li, told, CustomerOrder.NEWEST, List.of("name"), null);
        job(every)
                .run(
                        CallContext.system(li.tenant(), "job"),
                        new StandaloneRun(Map.of("export", Long.toString(made.id()))));
        assertThatThrownBy(() -> exports.fetch(wu, made.id())).satisfies(ListExportCase::refusesWhatOthersTold);
        assertThat(crm.audit().of(li))
                .noneMatch(entry -> entry.action().equals("crm.external-data.asked")
                        || entry.action().equals("crm.list.fetched"));
        assertThat(entries(li, exports.find(li, made.id())).toString()).contains("张三");
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().equals("crm.external-data.asked"))
                .extracting(entry -> entry.subject().id())
                .containsExactly(Long.toString(made.id()));
        entries(wu, run(wu, exports.start(wu, all, CustomerOrder.NAME, List.of(), null)));
    }

    /** Counts what is written and keeps nothing. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) {
            bytes += length;
        }
    }

    @Test
    void theHeadOfAPageIsNoLongerThanSpreadsheetsOpen() throws IOException {
        String mark = "张&".repeat(150);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, mark, "me", Instant.EPOCH, List.of("a"), 10)) {
            book.row(List.of("b"));
        }
        String sheet = entries(file.toByteArray()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("张&amp;".repeat(150));
        String header = sheet.substring(sheet.indexOf("<oddHeader>") + 11, sheet.indexOf("</oddHeader>"))
                .replace("&amp;", "&");
        assertThat(header).startsWith("&L张&&张").endsWith("…").hasSizeBetween(250, 255);
        assertThat(header.substring(2).replace("&&", "")).doesNotContain("&");
    }

    @Test
    void aMillionRowsNeedNoMoreMemoryThanAThousandAndGoOnOnTheNextSheet() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Counting file = new Counting();
        long most = 0;
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (Workbook book = new Workbook(file, "mark", "me", Instant.EPOCH, List.of("a", "b"), 600_000)) {
            for (int row = 0; row < 1_000_000; row++) {
                book.row(List.of("客户" + row, "138****8000"));
                if (row % 250_000 == 249_999) {
                    System.gc();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory() - before);
                }
            }
        }
        assertThat(most).isLessThan(8_000_000);
        assertThat(file.bytes).isGreaterThan(1_000_000);

        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(small, "mark", "me", Instant.EPOCH, List.of("a"), 2)) {
            for (int row = 0; row < 5; row++) {
                book.row(List.of("r" + row));
            }
        }
        assertThat(entries(small.toByteArray()).keySet())
                .contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
    }
}
