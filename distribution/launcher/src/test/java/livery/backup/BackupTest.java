package livery.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of tables of all kinds, what comes back of it, and what is refused. */
final class BackupTest {
    private static final List<String> SCHEMA = List.of(
            "create table platform_encryption_key (tenant_id bigint not null, key_id varchar(20) not null,"
                    + " check_value binary(32) not null, retired_at datetime(6), primary key (tenant_id, key_id))",
            "create table parent (tenant_id bigint not null, id bigint not null auto_increment, name varchar(40)"
                    + " collate utf8mb4_nopad_bin, primary key (tenant_id, id), key (id))",
            // Its name comes before that of the table it refers to.
            "create table child (id bigint primary key, tenant_id bigint not null, parent bigint not null,"
                    + " constraint child_parent foreign key (tenant_id, parent) references parent (tenant_id, id))",
            "create table every (id int primary key, d decimal(20,6), f double, r float, flag boolean, tiny tinyint(1),"
                    + " b bit(12), t time(3), at datetime(6), stamp timestamp(6) null, y year, j json, e enum('a','ü'),"
                    + " c char(5), fixed binary(8), bytes mediumblob, words longtext,"
                    + " tail varchar(20) as (reverse(words)) virtual, kept int as (id * 2) stored)",
            // Each reads the other one, and stands before it in the order of names.
            "create view z_base as select id, words from every",
            "create view a_upper as select id, words from z_base where id > 0");
    private static final List<String> ROWS = List.of(
            "insert into parent values (1, 7, 'a '), (1, 8, 'a'), (2, 0, null)",
            "insert into child values (1, 1, 7)",
            "insert into every (id, d, f, r, flag, tiny, b, t, at, stamp, y, j, e, c, fixed, bytes, words) values"
                    + " (1, 12345678901234.123456, 0.1e-300, 1.5, true, 7, b'101010101010', '-12:30:01.123',"
                    + " '2026-11-27 01:02:03.123456', '2026-11-27 01:02:03.000001', 2026, '{\"a\": [1]}', 'ü', 'x',"
                    + " x'00095c0a0d', x'00ff095c0a0d1a27', concat('线\\n\\t\\r\\\\N', char(0), '''')),"
                    + " (2, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null),"
                    + " (0, 0, 17.0 / 3, 0, false, 0, 0, 0, '0000-00-00', null, 0, '[]', 'a', '', '', '', '\\\\N')");

    /** Its last line looks like a setting. */
    private static final String PUBLIC_KEY =
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\nAyEtoken==\n-----END PUBLIC KEY-----\n";

    @TempDir
    Path directory;

    private final DatabaseAddress source = address("backup_source");
    private final DatabaseAddress target = address("backup_target");
    private Path file = Path.of("");

    private static DatabaseAddress address(String name) {
        TestDatabase server = TestDatabase.shared();
        return new DatabaseAddress(server.jdbcUrl(name), server.user(), server.password(), name);
    }

    private static StoredRows rows(DatabaseAddress database) {
        return new StoredRows(database.url());
    }

    @BeforeEach
    void backup() throws IOException {
        StoredRows rows = rows(source);
        SCHEMA.forEach(rows::change);
        String url = source.url() + "&sessionVariables=sql_mode='NO_AUTO_VALUE_ON_ZERO'";
        ROWS.forEach(new StoredRows(url)::change);
        file = directory.resolve("one.zip");
        write(file);
    }

    private void write(Path to) throws IOException {
        try (BackupWriter out = new BackupWriter(to)) {
            out.text("etc/a.cfg", "a = b\n");
            DatabaseDump.Written written = DatabaseDump.write(source, out);
            assertThat(written.tables()).isEqualTo(4);
            assertThat(written.rows()).isEqualTo(7);
            out.finish(manifest());
        }
    }

    private static Manifest manifest() {
        return new Manifest("id", "0.1.0", "b", Instant.EPOCH, false, Map.of("k1", "ab"), List.of("etc/x"), Map.of());
    }

    private void restore(Path from) throws IOException {
        restore(from, target);
    }

    private static void restore(Path from, DatabaseAddress to) throws IOException {
        try (BackupFile backup = BackupFile.check(from);
                DatabaseLoad load = new DatabaseLoad(to)) {
            load.requireEmpty();
            load.load(backup);
            load.finish();
        }
    }

    @Test
    void everyRowOfEveryTypeComesBack() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        restore(file);
        for (String table : List.of("platform_encryption_key", "parent", "child", "every")) {
            assertThat(rows(target).second("checksum table " + table + " extended"))
                    .as(table)
                    .isEqualTo(rows(source).second("checksum table " + table + " extended"));
            assertThat(rows(target).second("show create table " + table))
                    .isEqualTo(rows(source).second("show create table " + table));
        }
        assertThat(rows(target).texts("select hex(words) from a_upper"))
                .isEqualTo(rows(source).texts("select hex(words) from a_upper"))
                .hasSize(2);
        assertThat(rows(target)
                        .number("select count(*) from information_schema.tables" + " where table_schema = database()"))
                .as("no mark is left")
                .isEqualTo(6);
    }

    /** In a process with a third of the memory that the start script gives it, and with rows of more than it has. */
    @Test
    void memoryDoesNotGrowWithTheRowsOfATable() throws Exception {
        rows(source).change("create table large (id int primary key auto_increment, bytes longblob, words longtext)");
        for (int i = 0; i < 48; i++) {
            rows(source).change("insert into large (bytes) values (repeat(x'00ff0d', 349525))");
            rows(source).change("insert into large (words) values (repeat('线', 349525))");
        }
        Process process = inAProcess("-Xmx64m");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(rows(target).second("checksum table large extended"))
                .isEqualTo(rows(source).second("checksum table large extended"));
    }

    @Test
    void aRowForWhichThereIsNoMemoryIsToldByItsTable() throws Exception {
        rows(source).change("create table large (id int primary key auto_increment, words longtext)");
        rows(source).change("insert into large (words) values (repeat('x', 24 << 20))");
        Process process = inAProcess("-Xmx16m");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("IOException: A row of the table large is larger than what a backup has memory for");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(directory.resolve("large.zip")).doesNotExist();
        assertThat(directory.resolve(".large.zip.part")).doesNotExist();
    }

    private Process inAProcess(String heap) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackupAndBack.class.getName(),
                        source.url(),
                        target.url(),
                        source.user(),
                        source.password(),
                        directory.resolve("large.zip").toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Writes a database to a file, and fills another one from it. */
    static final class BackupAndBack {
        private BackupAndBack() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[4]);
            try (BackupWriter out = new BackupWriter(file)) {
                DatabaseDump.write(new DatabaseAddress(arguments[0], arguments[2], arguments[3], "source"), out);
                out.finish(manifest());
            }
            restore(file, new DatabaseAddress(arguments[1], arguments[2], arguments[3], "target"));
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefusedAndStaysAsItIs() throws IOException {
        rows(target).change("create table mine (id int)");
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("backup_target is not empty (1 tables)");
        assertThat(rows(target).texts("show tables")).containsExactly("mine");
    }

    @Test
    void aLiveryThatRunsOnItIsNamed() {
        rows(target)
                .change("create table platform_node (name varchar(9), stopped_at datetime(6), seen_at datetime(6))");
        rows(target)
                .change("insert into platform_node values ('here', null, utc_timestamp(6)),"
                        + " ('dead', null, utc_timestamp(6) - interval 1 hour)");
        assertThatThrownBy(() -> restore(file))
                .hasMessageContaining("Livery runs on the database backup_target now (here)");
    }

    @Test
    void aRestoreThatWasBrokenOffIsKnownAndBegunAnew() throws Exception {
        try (var connection = target.connect()) {
            new RestoreMark(connection, target).set("id");
        }
        rows(target).change("create table parent (left_over int)");
        rows(target).change("create view z_base as select 1");
        assertThat(RestoreMark.in(target)).isTrue();
        assertThatThrownBy(() -> {
                    try (BackupWriter out = new BackupWriter(directory.resolve("of-it.zip"))) {
                        DatabaseDump.write(target, out);
                    }
                })
                .hasMessageContaining("is not finished");
        assertThat(directory).isDirectoryNotContaining("glob:**of-it*");

        restore(file);
        assertThat(RestoreMark.in(target)).isFalse();
        assertThat(rows(target).number("select count(*) from parent")).isEqualTo(3);
    }

    @Test
    void twoAtOnceAreOneTooMany() {
        try (DatabaseLoad load = new DatabaseLoad(target)) {
            load.requireEmpty();
            assertThatThrownBy(() -> restore(file)).hasMessageContaining("Another restore");
        }
    }

    @Test
    void whatIsNotWholeIsRefusedBeforeAnythingIsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(directory.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path letter = Files.writeString(directory.resolve("letter.zip"), "dear reader");
        assertThatThrownBy(() -> restore(cut)).hasMessageContaining("cut off");
        assertThatThrownBy(() -> restore(letter)).hasMessageContaining("cut off");
        assertRefused("etc/a.cfg", "a = c\n", "An entry was altered: etc/a.cfg");
        assertRefused("database/every.rows", "1\n", "An entry was altered: database/every.rows");
        assertRefused("database/child.rows", null, "An entry is missing: database/child.rows");
        assertRefused("etc/added.cfg", "x", "not in it when it was made: etc/added.cfg");
        assertRefused("../outside", "x", "to lie where none may: ../outside");
        assertRefused("etc/../../outside", "x", "to lie where none may: etc/../../outside");
        assertRefused("/etc/passwd", "x", "to lie where none may: /etc/passwd");
        assertRefused("MANIFEST", "livery-backup=2\n\n", "made by a later Livery (format 2; this one reads 1)");
        assertRefused("MANIFEST", "livery-backup=1\n", "list of contents cannot be read");
        assertRefused("MANIFEST", null, "has no list of contents");
        // One bit within the stored bytes of the first entry.
        bytes[41] ^= 1;
        Path flipped = Files.write(directory.resolve("flipped.zip"), bytes);
        assertThatThrownBy(() -> restore(flipped)).isInstanceOf(BackupException.class);
        assertThat(rows(target).texts("show tables")).isEmpty();
    }

    /** A copy with one entry changed, added or, where there is no text, left away. */
    private void assertRefused(String name, String text, String words) throws IOException {
        Path changed = directory.resolve("changed.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream bytes = Files.newOutputStream(changed);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(out);
                }
            }
            if (text != null) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> restore(changed))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(words);
    }

    @Test
    void credentialsStayOutUnlessTheyAreAskedFor() throws IOException {
        Path etc = Files.createDirectories(directory.resolve("home/etc"));
        Files.writeString(etc.resolve("livery.oidc.cfg"), """
                issuer = https://id.example
                clientSecret = open sesame \\
                  and more
                # clientSecret = said
                asked.password = ${env:LIVERY_X:-}
                """);
        Files.writeString(etc.resolve("livery.env"), """
                LIVERY_DB_URL=jdbc:mariadb://db/livery?password=sesame
                LIVERY_KEYS=current=k1,index=sesame
                LIVERY_XMX=1g
                """);
        Files.writeString(etc.resolve("server.p12"), "sesame");
        Files.writeString(etc.resolve("tls.txt"), "-----BEGIN PRIVATE KEY-----\nsesame\n");
        Files.write(etc.resolve("store"), new byte[] {(byte) 0xfe, (byte) 0xed});
        Files.writeString(etc.resolve("server.pem"), "-----BEGIN EC PRIVATE KEY-----\nsesame\n");
        Files.createDirectory(etc.resolve("trusted-keys"));
        Files.writeString(etc.resolve("trusted-keys/supplier.pem"), PUBLIC_KEY);
        Files.writeString(etc.resolve("all.policy"), "grant all");
        Files.writeString(etc.resolve("users.properties"), "# nobody\n");
        Files.writeString(etc.resolve("keys.properties"), "me = sesame\n");
        String without = settings(etc, false);
        assertThat(without)
                .doesNotContain("sesame", "and more")
                .contains("issuer = https://id.example", "LIVERY_XMX=1g", "grant all", "${env:LIVERY_X:-}", "# nobody")
                .contains("# clientSecret is not in the backup")
                .contains(PUBLIC_KEY);
        assertThat(settings(etc, true)).contains("open sesame", "password=sesame", "index=sesame", "me = sesame");
    }

    @Test
    void filesWhoseNamesCouldNotBeRestoredAreLeftOutAndNamed() throws Exception {
        Path modules = Files.createDirectories(directory.resolve("modules/below"));
        Files.writeString(modules.resolve("fits.txt"), "fits");
        // The last two are 甲 and 乙 in GBK.
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "for name in 'a\\\\b' 'c\\nd' '\\274\\327' '\\322\\322'; do"
                                + " : > \"$(printf \"$name\")\"; done")
                .directory(modules.toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        Path to = directory.resolve("misnamed.zip");
        try (BackupWriter out = new BackupWriter(to)) {
            SettingsFiles files = new SettingsFiles(out, false);
            files.whole("modules", directory.resolve("modules"));
            assertThat(files.misnamed())
                    .hasSize(4)
                    .contains("modules/below/a\\b", "modules/below/c?d")
                    .allSatisfy(name -> assertThat(name).startsWith("modules/below/"));
            out.finish(manifest());
        }
        try (BackupFile backup = BackupFile.check(to)) {
            assertThat(backup.below("modules")).containsExactly("modules/below/fits.txt");
        }
    }

    private String settings(Path etc, boolean credentials) throws IOException {
        Path to = directory.resolve(credentials + ".zip");
        StringBuilder all = new StringBuilder();
        try (BackupWriter out = new BackupWriter(to)) {
            SettingsFiles files = new SettingsFiles(out, credentials);
            files.settings("etc", etc);
            if (credentials) {
                assertThat(files.leftOut()).isEmpty();
            } else {
                assertThat(files.leftOut())
                        .containsExactlyInAnyOrder(
                                "etc/livery.oidc.cfg: clientSecret",
                                "etc/livery.env: LIVERY_DB_URL",
                                "etc/livery.env: LIVERY_KEYS",
                                "etc/server.p12",
                                "etc/server.pem",
                                "etc/store",
                                "etc/tls.txt",
                                "etc/keys.properties");
            }
            out.finish(manifest());
        }
        try (BackupFile backup = BackupFile.check(to)) {
            for (String name : backup.below("etc")) {
                all.append(backup.text(name));
            }
        }
        return all.toString();
    }

    @Test
    void keysAreKnownByWhatTheyAreCheckedWith() {
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        KeyRing ring = KeyRing.parse("# keys\ncurrent=k1\nindex=" + key + "\nk1=" + key + "\n")
                .orElseThrow();
        // Of 32 zeros under the name k1, computed apart with Python's hmac.
        String check = "1c0b8c41eec6ea17950c6712b0365b8a051b74bc636f4143de8d63ed4288ca28";
        assertThat(ring.reads(Map.of("k1", check))).isTrue();
        assertThat(ring.reads(Map.of())).isTrue();
        assertThat(ring.reads(Map.of("index", check))).isFalse();
        assertThat(ring.reads(Map.of("k2", check))).isFalse();
        assertThat(KeyRing.parse("current=k1\nk1=short")).isEmpty();
        assertThat(KeyRing.parse("")).isEmpty();
    }
}
