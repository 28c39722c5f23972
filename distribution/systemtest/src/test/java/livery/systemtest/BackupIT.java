package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import livery.database.Directories;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An installation is backed up while people write, restored into an empty place, and is the same there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final String SOURCE = "backup_source";
    private static final String RUNNING = "backup_running";
    private static final String EXACT = "backup_exact";
    private static final String EMPTY = "backup_empty";
    private static final String KEYLESS = "backup_keyless";
    private static final String IDENTITY = "440301198503098814";
    private static final String CHANGED = "etc/livery.web.rest.cfg";
    private static final String VIEWS =
            "select table_name from information_schema.views" + " where table_schema = database() order by table_name";
    private static final int WRITERS = 3;
    /** What is changed after it was written, by the platform itself. */
    private static final Set<String> MOVES_ON = Set.of(
            "platform_node",
            "platform_lease",
            "platform_lease_member",
            "platform_scheduled_task",
            "platform_audit",
            "platform_audit_head",
            "platform_fact",
            "platform_fact_head",
            "platform_fact_cursor",
            "platform_fact_subscription",
            "platform_job",
            "platform_api_key",
            "platform_encryption_key");

    private final StoredRows source = new StoredRows(TestDatabase.shared().jdbcUrl(SOURCE));
    private final Path folder =
            Path.of(System.getProperty("basedir"), "target", "backups").toAbsolutePath();
    private final Path whileWriting = folder.resolve("while-writing.zip");
    private final Path atRest = folder.resolve("at-rest.zip");
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger promised = new AtomicInteger();
    private int promisedBefore;
    private int begunAfter;
    private Installation first;
    private Installation restored;
    private Installation keyless;
    private Map<String, String> modules = Map.of();
    private String base;
    private String customer;

    private static Path home(String name) throws IOException {
        Path home = Path.of(System.getProperty("basedir"), "target", name).toAbsolutePath();
        Directories.delete(home);
        return home;
    }

    private Installation.Ended restore(Path backup, Path home, String database) throws Exception {
        return Program.SCRIPT.run(
                OldHome.environment(database), "restore", "--home", home.toString(), backup.toString());
    }

    @BeforeAll
    void backUpWhilePeopleWrite() throws Exception {
        Directories.delete(folder);
        Files.createDirectories(folder);
        first = Installation.empty("home-backup", settingsByFile(), "--no-demo");
        first.start();
        Api operator = Api.operator(first);
        operator.post(
                        "/api/v1/group/tenants",
                        Map.of(
                                "kind", "brand",
                                "code", "yuanhang",
                                "name", "远航",
                                "region", "CN",
                                "timeZone", "Asia/Shanghai",
                                "currency", "CNY"))
                .is(201);
        base = "/api/v1/tenants/" + operator.newStore();
        customer = operator.post(
                        base + "/customers", Map.of("name", "王伟", "mobile", "13800138000", "identityNumber", IDENTITY))
                .is(201)
                .json()
                .get("id")
                .asText();
        Files.writeString(
                first.home().resolve(CHANGED), "\n# the operator's own\n", java.nio.file.StandardOpenOption.APPEND);
        Deployments deployments = new Deployments(first);
        deployments.done("disable", "module", "adapter-csv");
        modules = deployments.states();
        assertThat(modules).containsEntry("adapter-csv", "0.1.0 disabled");
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> write(operator));
            writer.start();
            writers.add(writer);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> promised.get() > 50);
        promisedBefore = promised.get();
        Installation.Ended made = first.run("backup", "--keys", whileWriting.toString());
        begunAfter = begun.get();
        writing.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(made.code()).as(made.text()).isZero();
        assertThat(made.text()).contains("whoever can read it can read all data");
    }

    /** The database's account and the name of the node, as secrets that are mounted. */
    private Map<String, String> settingsByFile() throws IOException {
        Map<String, String> settings = new HashMap<>(OldHome.environment(SOURCE));
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("livery_db_password"), settings.remove("LIVERY_DB_PASSWORD") + "\n");
        Files.writeString(folder.resolve("user"), settings.remove("LIVERY_DB_USER"));
        settings.put("LIVERY_DB_USER_FILE", folder.resolve("user").toString());
        settings.put("CREDENTIALS_DIRECTORY", secrets.toString());
        return settings;
    }

    private void write(Api operator) {
        while (writing.get()) {
            int number = begun.incrementAndGet();
            operator.post(base + "/customers", Map.of("name", "张三" + number)).is(201);
            promised.incrementAndGet();
        }
    }

    @AfterAll
    void close() {
        writing.set(false);
        first.close();
        if (restored != null) {
            restored.close();
        }
        if (keyless != null) {
            keyless.close();
        }
    }

    @Test
    @Order(1)
    void secretsThatAreMountedAreNowhereToBeSeen() throws IOException {
        String password = TestDatabase.shared().password();
        String lines = Files.readString(
                Path.of("/proc", Long.toString(first.noted().platform().pid()), "cmdline"));
        assertThat(lines).contains("-Dlivery.home=").doesNotContain(password);
        assertThat(first.printed()).doesNotContain(password);
        try (Stream<Path> logs = Files.list(first.home().resolve("log"))) {
            assertThat(logs.toList())
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(Files.readString(log)).doesNotContain(password));
        }
    }

    @Test
    @Order(2)
    void nothingIsRestoredOntoALiveryThatRuns() throws Exception {
        Path home = home("home-backup-onto");
        Installation.Ended onto = restore(whileWriting, home, SOURCE);
        assertThat(onto.code()).as(onto.text()).isEqualTo(2);
        assertThat(onto.text()).contains("Livery runs on the database");
        Installation.Ended into = restore(whileWriting, first.home(), SOURCE);
        assertThat(into.code()).isEqualTo(2);
        assertThat(into.text()).contains("Livery runs in " + first.home());
        assertThat(Api.operator(first).get(base + "/customers").is(200).json().get("items"))
                .isNotEmpty();
    }

    @Test
    @Order(3)
    void whatIsNotWholeLeavesTheHomeEmpty() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whileWriting)))
                .isEqualTo("rw-------");
        byte[] bytes = Files.readAllBytes(whileWriting);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 1000));
        Path home = home("home-backup-cut");
        TestDatabase.shared().jdbcUrl(EMPTY);
        Installation.Ended ended = restore(cut, home, EMPTY);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text()).contains("cannot be read as a backup");
        assertThat(home).doesNotExist();
        Installation.Ended again = first.run("backup", whileWriting.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.text()).contains("is there already");
        assertThat(Files.size(whileWriting)).isEqualTo(bytes.length);
    }

    @Test
    @Order(4)
    void noLiveryStartsOnADatabaseThatIsNotWhole() throws Exception {
        StoredRows there = new StoredRows(TestDatabase.shared().jdbcUrl(EMPTY));
        there.change("create table livery_restore_unfinished (backup varchar(64))");
        Installation.Ended start = Installation.empty("home-backup-half", OldHome.environment(EMPTY), "--no-demo")
                .startInVain();
        assertThat(start.code()).as(start.text()).isEqualTo(2);
        assertThat(start.text()).contains("is not whole: a restore into it is not finished");
        assertThat(there.texts("show tables")).containsExactly("livery_restore_unfinished");
    }

    @Test
    @Order(4)
    void theSnapshotHasAllThatWasPromisedBeforeItAndNothingHalfDone() throws Exception {
        first.stop();
        StoredRows there = new StoredRows(TestDatabase.shared().jdbcUrl(RUNNING));
        Installation.Ended ended = restore(whileWriting, home("home-backup-running"), RUNNING);
        assertThat(ended.code()).as(ended.text()).isZero();
        long customers = there.number("select count(*) from crm_customer") - 1;
        assertThat(customers).isBetween((long) promisedBefore, (long) begunAfter);
        assertThat(there.number("select count(*) from platform_audit where action = 'crm.customer.created'") - 1)
                .as("each with its entry")
                .isEqualTo(customers);
        assertThat(there.number("select count(*) from crm_customer c where not exists (select 1 from platform_fact f"
                        + " where f.tenant_id = c.tenant_id and f.type = 'crm.customer.changed'"
                        + " and f.subjects like concat('%', c.id, '%'))"))
                .as("each with its fact")
                .isZero();
        List<String> differing = new ArrayList<>();
        for (String table : StoredSums.tables(there)) {
            if (!MOVES_ON.contains(table)
                    && there.number("select count(*) from (select * from " + table + " except select * from " + SOURCE
                                    + "." + table + ") gone")
                            > 0) {
                differing.add(table);
            }
        }
        assertThat(differing).as("rows that were never there").isEmpty();
    }

    @Test
    @Order(5)
    void atRestEveryRowOfEveryTableIsTheSame() throws Exception {
        assertThat(first.run("backup", atRest.toString()).code()).isZero();
        StoredRows there = new StoredRows(TestDatabase.shared().jdbcUrl(EXACT));
        Path home = home("home-backup-exact");
        Installation.Ended without = restore(atRest, home, EXACT);
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.text()).contains("The keys are not in").contains("keys/livery.keys");
        Path keys = Files.createDirectories(home.resolve("keys")).resolve("livery.keys");
        String right = Files.readString(first.home().resolve("keys/livery.keys"));
        Files.writeString(keys, OldHome.resource("/upgrade/latest/livery.keys"));
        Installation.Ended wrong = restore(atRest, home, EXACT);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.text()).contains("are others than those of").doesNotContain(right);
        assertThat(there.texts("show tables")).as("nothing was written").isEmpty();

        Files.writeString(keys, right);
        Installation.Ended ended = restore(atRest, home, EXACT);
        assertThat(ended.code()).as(ended.text()).isZero();
        List<String> tables = StoredSums.tables(source);
        assertThat(StoredSums.tables(there)).isEqualTo(tables).hasSizeGreaterThan(100);
        for (String table : tables) {
            assertThat(StoredSums.of(there, table)).as(table).isEqualTo(StoredSums.of(source, table));
        }
        there.change("update crm_customer set name = lower(concat(name, ' ')) limit 1");
        assertThat(StoredSums.of(there, "crm_customer"))
                .as("one blank more is seen")
                .isNotEqualTo(StoredSums.of(source, "crm_customer"));
        List<String> views = source.texts(VIEWS);
        assertThat(there.texts(VIEWS)).isEqualTo(views).isNotEmpty();
        for (String view : views) {
            String count = "select count(*) from `" + view + "`";
            assertThat(there.number(count)).as(view).isEqualTo(source.number(count));
        }
        try (Stream<Path> files = Files.walk(first.home().resolve("etc"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(
                                    home.resolve(first.home().relativize(file).toString()))
                            .hasSameBinaryContentAs(file));
        }
        assertThat(restore(atRest, home, EMPTY).text()).contains("is not empty");
        assertThat(restore(whileWriting, home("home-backup-other"), EXACT).text())
                .contains("backup_exact is not empty");
    }

    @Test
    @Order(6)
    void aRestoreThatIsKilledIsKnownAndBegunAnew() throws Exception {
        restored = Installation.empty("home-backup-restored", Map.of(), "--no-demo");
        Path mark = restored.home().resolve("restore-unfinished");
        Process killed = Program.SCRIPT.launched(
                Map.of(), "restore", "--home", restored.home().toString(), whileWriting.toString());
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(mark) || !killed.isAlive());
        killed.destroyForcibly().waitFor();
        assertThat(mark).exists();
        Installation.Ended start = restored.startInVain();
        assertThat(start.code()).isEqualTo(2);
        assertThat(start.text()).contains("a restore into it is not finished");

        Installation.Ended again = restored.run("restore", whileWriting.toString());
        assertThat(again.code()).as(again.text()).isZero();
        assertThat(mark).doesNotExist();
    }

    @Test
    @Order(7)
    void whatWasRestoredServesAsBefore() throws Exception {
        restored.start();
        JsonNode person = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(first.home().resolve("first-sign-in.json").toFile());
        Api operator = Api.withKey(restored, person.get("apiKey").asText());
        operator.post(
                        "/api/v1/session",
                        Map.of(
                                "name", person.get("name").asText(),
                                "password", person.get("password").asText()))
                .is(200);
        assertThat(operator.post(
                                base + "/customers/" + customer + "/reveal",
                                Map.of("fields", List.of("identityNumber"), "reason", "check"))
                        .is(200)
                        .text())
                .contains(IDENTITY);
        assertThat(operator.get(base + "/customers?q=" + IDENTITY)
                        .is(200)
                        .json()
                        .get("items"))
                .as("found by its print")
                .hasSize(1);
        operator.post(base + "/customers", Map.of("name", "李四")).is(201);
        Deployments deployments = new Deployments(first).on(restored);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deployments.states()).isEqualTo(modules));
        assertThat(restored.run("client", "audit:verify").code()).isZero();
        assertThat(restored.home().resolve(CHANGED))
                .hasSameTextualContentAs(first.home().resolve(CHANGED));
        assertThat(restored.home().resolve("first-sign-in.json")).doesNotExist();
    }

    @Test
    @Order(8)
    void withoutKeysTheRestIsRestored() throws Exception {
        TestDatabase.shared().jdbcUrl(KEYLESS);
        keyless = Installation.empty("home-backup-keyless", OldHome.environment(KEYLESS), "--no-demo");
        Installation.Ended ended = keyless.run("restore", "--without-keys", atRest.toString());
        assertThat(ended.code()).as(ended.text()).isZero();
        keyless.start();

        assertThat(keyless.home().resolve("keys/livery.keys")).doesNotExist();
        assertThat(new Monitor(keyless).parts(200))
                .containsEntry("encryption", "warning platform.encryption.file-missing");
        Api operator = Api.operator(first).on(keyless);
        JsonNode person = operator.get(base + "/customers/" + customer).is(200).json();
        assertThat(person.get("name").asText()).isEqualTo("王伟");
        assertThat(person.get("identityNumber").isNull()).isTrue();
        assertThat(operator.patch(base + "/customers/" + customer, Map.of("identityNumber", IDENTITY))
                        .is(503)
                        .code())
                .startsWith("platform.encryption.");
        operator.post(base + "/customers", Map.of("name", "李四")).is(201);
    }

    @Test
    @Order(8)
    void ofTheBackupsInAFolderTheNewestAreKept() throws Exception {
        Path nightly = Files.createDirectories(folder.resolve("nightly"));
        for (String name : List.of(
                "livery-20010101T013000Z.zip",
                "livery-20010102T013000Z.zip",
                "livery-20010103T013000Z.zip",
                "livery-before-update.zip",
                ".livery-20010103T023000Z.zip.part",
                ".livery-20010102T023000Z.zip.part")) {
            Files.writeString(nightly.resolve(name), "of another night");
        }
        Files.setLastModifiedTime(
                nightly.resolve(".livery-20010102T023000Z.zip.part"),
                FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        Installation.Ended made = first.run("backup", "--keep", "2", nightly.toString());

        assertThat(made.code()).as(made.text()).isZero();
        assertThat(made.text())
                .contains("removed " + nightly.resolve("livery-20010101T013000Z.zip"))
                .contains("removed " + nightly.resolve("livery-20010102T013000Z.zip"));
        List<String> left;
        try (Stream<Path> files = Files.list(nightly)) {
            left = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(left)
                .as("the newest two, what has another name, and what may be at work")
                .hasSize(4)
                .contains(
                        "livery-20010103T013000Z.zip", "livery-before-update.zip", ".livery-20010103T023000Z.zip.part");
        Path newest = nightly.resolve(left.stream()
                .filter(name -> name.matches("livery-2\\d{7}T\\d{6}Z\\.zip") && !name.contains("2001"))
                .findFirst()
                .orElseThrow());
        assertThat(newest).isReadable();
        assertThat(Files.size(newest)).isGreaterThan(10_000);
        Path one = folder.resolve("one.zip");
        Installation.Ended refused = first.run("backup", "--keep", "2", one.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).contains("--keep is for a folder with backups");
        assertThat(one).doesNotExist();
    }
}
