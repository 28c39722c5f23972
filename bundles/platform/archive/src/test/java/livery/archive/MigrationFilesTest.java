package livery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {

    private static final String TOLD = "db/example/V1__one.sql";

    @TempDir
    private Path folder;

    @Test
    void whatIsToldIsThere() throws IOException {
        assertThat(ModuleArchive.read(archive(Map.of(TOLD, ""))).descriptor().id())
                .isEqualTo("example");
    }

    @Test
    void oneThatIsToldAndNotThereIsRefused() throws IOException {
        refused(archive(Map.of()), "modules.archive.migrations", TOLD);
    }

    @Test
    void oneThatIsThereAndNotToldIsRefused() throws IOException {
        for (String file : List.of(
                "db/example/V2__two.sql",
                "db/other/V1__one.sql",
                "db/example/more/V3__three.sql",
                "db/example/R__again.sql",
                "contract/example/V1__one.sql")) {
            refused(archive(Map.of(TOLD, "", file, "")), "modules.archive.migrations", file);
        }
    }

    @Test
    void oneThatTakesAwayIsRefused() throws IOException {
        refused(archive(Map.of(TOLD, "drop table example")), "modules.archive.destructive", TOLD);
    }

    @Test
    void oneThatKeepsTheVersionBeforeFromWritingIsRefused() throws IOException {
        refused(
                archive(Map.of(TOLD, "alter table example add column a int not null")),
                "modules.archive.mandatory",
                TOLD);
    }

    @Test
    void oneThatActsOnWhatTheVersionBeforeWritesIsRefused() throws IOException {
        refused(
                archive(Map.of(TOLD, "create trigger t before insert on example for each row set new.a = 1")),
                "modules.archive.trigger",
                TOLD);
    }

    @Test
    void aTriggerThatIsMadeIsFound() {
        for (String sql : List.of(
                "CREATE TRIGGER t AFTER DELETE ON crm_tag FOR EACH ROW SET @a = 1",
                "create table a (b int); create or replace definer = `root`@`localhost` trigger if not exists t",
                "create /*!50017 definer = current_user */ trigger t before insert on crm_tag for each row begin end")) {
            assertThat(Triggers.areIn(sql)).as(sql).isTrue();
        }
        for (String sql : List.of(
                "create table a (b int); drop trigger if exists t",
                "create table a (`trigger` int, note varchar(9) default 'trigger')")) {
            assertThat(Triggers.areIn(sql)).as(sql).isFalse();
        }
    }

    @Test
    void aColumnThatMustBeGivenIsFound() {
        for (String sql : List.of(
                "alter table crm_tag add a int not null",
                "alter table crm_tag add a int NOT NULL, add b int default 0",
                "ALTER TABLE crm_tag ADD COLUMN IF NOT EXISTS a DECIMAL(10,2) NOT NULL COMMENT 'default'",
                "alter table crm_tag add b int default (1), add column `default` int not null after b",
                "alter table crm_tag add (a int, b varchar(20) not null)",
                "alter table crm_tag add column if not exists (a int not null, b int default 0)",
                "create table a (b int default 1); alter table crm_tag add a int not null;",
                "alter table crm_tag add a int; update crm_tag set a = 1; alter table crm_tag modify a int not null",
                "alter table crm_tag add a int null, modify column if exists `A` int not null comment 'it'",
                "alter table `crm_tag` add (a int, b int default 0); alter table if exists crm_tag modify b int not null",
                "alter table crm_tag alter column a drop default",
                "alter table crm_tag add a int not null default 0; alter table crm_tag alter `a` drop default")) {
            assertThat(MandatoryColumns.isIn(sql)).as(sql).isTrue();
        }
    }

    @Test
    void oneThatNeedNotIsNot() {
        for (String sql : List.of(
                "create table crm_tag (a int not null)",
                "alter table crm_tag add a int, add b int null",
                "alter table crm_tag add a int not null default 0, add b int",
                "alter table crm_tag add column if not exists a decimal(10,2) default 0 not null",
                "alter table crm_tag add (a int, b varchar(20) not null default '')",
                "alter table crm_tag add a int as (if(b is not null, 1, 0)) persistent",
                "alter table crm_tag add a int check (a is not null or b is not null)",
                "alter table crm_tag add a bigint not null auto_increment, add unique key (a)",
                "alter table crm_tag add constraint c check (a is not null), modify b int not null",
                "alter table crm_tag add b int; create table a (b int not null)",
                "alter table crm_tag modify b int not null, modify c int null",
                "alter table crm_tag add b int; alter table crm_label modify b int not null",
                "alter table crm_tag add b int; alter table crm_tag modify b bigint, modify c int not null",
                "alter table crm_tag add b int; alter table crm_tag modify b int not null default 0")) {
            assertThat(MandatoryColumns.isIn(sql)).as(sql).isFalse();
        }
    }

    @Test
    void whatTakesAwayIsFound() {
        for (String sql : List.of(
                "DROP TABLE crm_tag;",
                "alter table crm_tag rename column name to label",
                "alter table crm_tag rename to crm_label",
                "ALTER TABLE crm_tag CHANGE COLUMN name label varchar(20)",
                "rename table crm_tag to crm_label",
                "drop /*!50000 table */ crm_tag",
                "create or replace table crm_tag (id int)",
                "alter table crm_tag add a int, drop b",
                "alter table crm_tag drop column if exists b",
                "alter table `crm_tag` drop `index`",
                "alter table crm_tag drop partition p1",
                "truncate crm_tag",
                "truncate table crm_tag",
                "-- one\ndelete from crm_tag where id = 1",
                "select '--'; delete from crm_tag",
                "drop view crm_tag_v1",
                "drop function if exists crm_reading",
                "replace into crm_tag values (1)",
                "replace low_priority crm_tag select * from crm_label",
                "create or replace sequence crm_number",
                "drop database livery")) {
            assertThat(DestructiveSql.isIn(sql)).as(sql).isTrue();
        }
    }

    @Test
    void whatOnlyAddsOrChangesIsNot() {
        for (String sql : List.of(
                "-- drop table crm_tag\ncreate table crm_tag (id int)",
                "/* delete from crm_tag */ insert into crm_tag values ('it''s; drop table x', \"delete from\")",
                "create table a (b int, constraint c foreign key (b) references d (b) on delete cascade)",
                "drop index crm_tag_name on crm_tag",
                "alter table crm_tag drop index a, drop key b, drop constraint c, drop primary key, drop foreign key d",
                "alter table crm_tag alter column a set default 1, modify column b int",
                "alter table crm_tag add column `drop` int, add `delete` int, add dropped int",
                "update crm_tag set a = truncate(a, 2)",
                "update crm_tag set `replace` = replace(a, 'b', 'c')",
                "create or replace sql security invoker view crm_tag_v1 as select replace(a, 'b', 'c') from crm_tag")) {
            assertThat(DestructiveSql.isIn(sql)).as(sql).isFalse();
        }
    }

    @Test
    void noneOfOurOwnDoesEither() throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.find(
                Path.of("../.."),
                10,
                (file, attributes) ->
                        file.toString().replace('\\', '/').matches(".*/src/main/resources/db/.+\\.sql"))) {
            for (Path file : all.toList()) {
                files.put(file, Files.readString(file));
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        files.forEach((file, sql) -> {
            assertThat(DestructiveSql.isIn(sql)).as(file.toString()).isFalse();
            assertThat(MandatoryColumns.isIn(sql)).as(file.toString()).isFalse();
            assertThat(Triggers.areIn(sql)).as(file.toString()).isFalse();
        });
    }

    private Path archive(Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        Path archive = folder.resolve("example.kar");
        new ArchiveWriter(Archives.draft("example"))
                .bundle(Archives.bundle(folder, "example.core", bytes))
                .write(archive, null);
        return archive;
    }

    private static void refused(Path archive, String code, String file) {
        Fault fault = catchThrowableOfType(Fault.class, () -> ModuleArchive.read(archive));
        assertThat(fault).as(file).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.values()).containsEntry("file", file);
    }
}
