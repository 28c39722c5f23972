package livery.platform.internal.tenants;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.audit.Audit;
import livery.platform.jobs.Job;
import livery.platform.jobs.NewJob;
import livery.platform.people.People;
import livery.platform.signon.ClaimedRole;
import livery.platform.signon.SignedOn;
import livery.platform.tenants.TenantExport;
import org.junit.jupiter.api.Test;

/** Taking all data of a tenant out, and erasing it. */
class TenantDataTest extends TenantLife {

    @Test
    void erasureAsksForTheCodeAndForAClosedTenant() {
        refused(() -> life.erase(GROUP, gz.id(), "gz"), "platform.tenant.state");
        life.archive(GROUP, gz.id());
        refused(() -> life.erase(GROUP, gz.id(), "sz"), "platform.input.invalid");
        TenantId brand = java.util.Objects.requireNonNull(gz.brandId());
        life.suspend(GROUP, brand);
        refused(() -> life.erase(GROUP, brand, "dongfeng"), "platform.tenant.stores");

        Job job = life.erase(GROUP, gz.id(), "gz");

        assertThat(life.erase(GROUP, gz.id(), "gz").id()).isEqualTo(job.id());
        refused(() -> life.resume(GROUP, gz.id()), "platform.tenant.state");
        refused(() -> life.export(GROUP, gz.id()), "platform.tenant.state");
    }

    /** Something in each sort of table: the platform's, and those of a module that it does not know. */
    private void fill(Tenant tenant, int lamps) {
        CallContext context = CallContext.system(tenant.id(), "test");
        platform.audit().record(context, "test.done", new Audit.Subject("thing", "1"), Map.of());
        work.jobs().start(context, NewJob.of("test.waits", Map.of("n", "1")));
        for (int i = 0; i < lamps; i++) {
            platform.rows()
                    .change(("insert into lamps_lamp values (%1$d, unhex(lpad(hex(%2$d), 8, '0')), '2026-11-26',"
                                    + " '2026-11-26 01:02:03.5', 'k%2$d', 1.50, true, x'00ff')")
                            .formatted(tenant.id().value(), i));
        }
        platform.rows()
                .change("insert into lamps_socket select tenant_id, hash, lit_on from lamps_lamp where tenant_id = "
                        + tenant.id());
        platform.people()
                .add(
                        GROUP,
                        "clerk-" + tenant.code(),
                        "Clerk",
                        "en",
                        null,
                        List.of(new People.Grant(tenant.id(), "adviser")));
    }

    private List<String> tablesOfTenants() {
        return platform.rows()
                .texts("select table_name from information_schema.columns where table_schema = database()"
                        + " and column_name = 'tenant_id' order by table_name");
    }

    /** Rows by table; those with none are left out. */
    private Map<String, Long> rowsOf(Tenant tenant) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tablesOfTenants()) {
            long some = platform.rows().number("select count(*) from " + table + " where tenant_id = " + tenant.id());
            if (some > 0) {
                rows.put(table, some);
            }
        }
        return rows;
    }

    private Map<String, String> checksumsOf(Tenant tenant) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : tablesOfTenants()) {
            List<String> columns = platform.rows()
                    .texts("select column_name from information_schema.columns where table_schema = database()"
                            + " and table_name = '" + table + "' order by ordinal_position");
            String row = "concat_ws('|', "
                    + String.join(
                            ", ",
                            columns.stream()
                                    .map(column -> "coalesce(hex(`" + column + "`), 'null')")
                                    .toList())
                    + ")";
            sums.put(
                    table,
                    String.valueOf(platform.rows()
                            .texts("select sha2(group_concat(" + row + " order by " + row + "), 256) from " + table
                                    + " where tenant_id = " + tenant.id())));
        }
        return sums;
    }

    @Test
    void anErasedStoreLeavesNoRowAndTheOtherStoreIsAsItWas() {
        platform.install(new Lamps());
        fill(gz, 5);
        fill(sz, 5);
        claim("adviser", "gz", "sz");
        Map<String, Long> before = rowsOf(gz);
        Map<String, String> other = checksumsOf(sz);
        assertThat(before).containsKeys("lamps_lamp", "lamps_socket", "platform_audit", "platform_job");
        life.archive(GROUP, gz.id());
        Job job = life.erase(GROUP, gz.id(), "gz");
        work.pass(MEMORY);

        Job done = work.work(GROUP, job);

        assertThat(done.state()).as("%s", done).isEqualTo(Job.State.SUCCEEDED);
        assertThat(rowsOf(gz)).isEmpty();
        assertThat(checksumsOf(sz)).isEqualTo(other);
        assertThat(heard).contains(gz.id() + " erasing");
        assertThat(tenants.find(gz.id())).isEmpty();
        assertThat(tenants.byCode("gz")).isEmpty();
        assertThat(platform.rows().number("select count(*) from platform_role where place_id = " + gz.id()))
                .isZero();
        assertThat(platform.rows().number("select count(*) from platform_role where place_id = " + sz.id()))
                .isEqualTo(1);
        assertThat(platform.rows().texts("select place_id from platform_claimed_role"))
                .containsExactly(sz.id().toString());
        assertThat(platform.rows().texts("select name from platform_tenant where id = " + gz.id()))
                .containsExactly("");
        String told = platform.rows()
                .texts("select details from platform_audit where action = 'platform.tenant.erased'")
                .get(0);
        before.forEach((table, rows) -> assertThat(told).contains("\"" + table + "\":" + rows));
        assertThat(told).contains("\"platform_role\":1");
        assertThat(life.list(GROUP, null, null, null, 10))
                .extracting(one -> one.tenant().code())
                .doesNotContain("gz");
        assertThat(life.list(GROUP, null, TenantState.ERASED, null, 10))
                .extracting(one -> one.tenant().code())
                .containsExactly("gz");
        refused(
                () -> tenants.create(
                        GROUP, new NewTenant(TenantKind.STORE, "gz", "店 gz", "dongfeng", "CN", "Asia/Shanghai", "CNY")),
                "platform.tenant.exists");
    }

    /** Somebody comes from an issuer that gives them a role in these stores. */
    private void claim(String role, String... stores) {
        platform.linked()
                .signIn(
                        new SignedOn(
                                "https://id.example.com",
                                "s-1",
                                "claimant",
                                null,
                                null,
                                Stream.of(stores)
                                        .map(store -> new ClaimedRole(role, store))
                                        .collect(Collectors.toSet()),
                                "state",
                                Instant.now().plusSeconds(60)),
                        false,
                        "192.0.2.1",
                        null);
    }

    @Test
    void anErasureThatIsKilledGoesOnAndItsRecordIsTrue() {
        platform.install(new Lamps());
        fill(gz, 5);
        long lamps = rowsOf(gz).get("lamps_lamp");
        life.archive(GROUP, gz.id());
        Job job = life.erase(GROUP, gz.id(), "gz");
        work.pass(MEMORY);
        // As if killed: the first table that refers to the lamps is gone, then something throws.
        platform.rows()
                .change("create trigger lamps_hold before delete on lamps_lamp for each row"
                        + " signal sqlstate '45000' set message_text = 'on purpose'");

        assertThat(work.work(GROUP, job).state()).isEqualTo(Job.State.QUEUED);
        assertThat(rowsOf(gz)).containsEntry("lamps_lamp", lamps).doesNotContainKey("lamps_socket");

        platform.rows().change("drop trigger lamps_hold");
        assertThat(work.work(GROUP, job).state()).isEqualTo(Job.State.SUCCEEDED);
        assertThat(rowsOf(gz)).isEmpty();
        assertThat(platform.rows()
                        .texts("select details from platform_audit where action = 'platform.tenant.erased'")
                        .get(0))
                .contains("\"lamps_lamp\":5", "\"lamps_socket\":5");
    }

    private byte[] file(TenantExport export) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        life.download(GROUP, export, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void anExportHoldsEachRowOfTheStoreAndNoneOfTheOther() throws IOException {
        platform.install(new Lamps());
        // More than are read at once.
        fill(gz, 1_203);
        fill(sz, 3);
        Job job = life.export(GROUP, gz.id());
        TenantExport made = life.exports(GROUP, gz.id()).get(0);
        refused(() -> life.export(GROUP, gz.id(), made.id()), "platform.tenant.export.unready");

        assertThat(work.work(GROUP, job).state()).isEqualTo(Job.State.SUCCEEDED);

        TenantExport ready = life.export(GROUP, gz.id(), made.id());
        byte[] file = file(ready);
        assertThat(file).hasSize((int) ready.bytes());
        Map<String, String> entries = entries(file);
        List<String> lines = entries.get("lamps_lamp.jsonl").lines().toList();
        assertThat(lines).hasSize(1_203).doesNotHaveDuplicates();
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.get("tenant_id").textValue()).isEqualTo(gz.id().toString());
        assertThat(first.get("lit_on").textValue()).isEqualTo("2026-11-26");
        assertThat(first.get("at").textValue()).isEqualTo("2026-11-26T01:02:03.500Z");
        assertThat(first.get("price").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(first.get("broken").booleanValue()).isTrue();
        assertThat(first.get("content").textValue()).isEqualTo("AP8=");
        assertThat(entries.values()).noneMatch(text -> text.contains(sz.id().toString()));
        JsonNode manifest = new ObjectMapper().readTree(entries.get("manifest.json"));
        assertThat(manifest.at("/tenant/code").textValue()).isEqualTo("gz");
        assertThat(manifest.at("/rows/lamps_lamp").longValue()).isEqualTo(1_203);
        refused(() -> life.export(GROUP, sz.id(), made.id()), "platform.tenant.export.unknown");
        assertThat(life.exports(GROUP, sz.id())).isEmpty();
        assertThat(platform.audited("tenant"))
                .endsWith("platform.tenant.exported", "platform.tenant.export-downloaded");
    }

    @Test
    void anExportIsDeletedAfterAWeek() throws IOException {
        platform.install(new Lamps());
        fill(gz, 0);
        work.work(GROUP, life.export(GROUP, gz.id()));
        work.pass(Duration.ofDays(6));
        work.work(GROUP, work.jobs().startByHand(GROUP, "platform.forget-exports"));
        assertThat(life.exports(GROUP, gz.id())).hasSize(1);
        assertThat(file(life.exports(GROUP, gz.id()).get(0))).isNotEmpty();

        work.pass(Duration.ofDays(2));
        work.work(GROUP, work.jobs().startByHand(GROUP, "platform.forget-exports"));

        assertThat(life.exports(GROUP, gz.id())).isEmpty();
        assertThat(rowsOf(gz)).doesNotContainKey("platform_tenant_export_part");
    }
}
