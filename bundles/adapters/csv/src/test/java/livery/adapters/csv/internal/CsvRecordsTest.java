package livery.adapters.csv.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.dms.RawRecord;
import livery.dms.Settings;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void givesValuesByColumn() throws IOException {
        List<RawRecord> records = read("编号,姓名,备注\nC1, 王小明 ,\nC2,李雷,好\n");

        assertThat(records)
                .extracting(RawRecord::fields)
                .containsExactly(Map.of("编号", "C1", "姓名", "王小明", "备注", ""), Map.of("编号", "C2", "姓名", "李雷", "备注", "好"));
        assertThat(records).extracting(RawRecord::raw).containsExactly("C1, 王小明 ,", "C2,李雷,好");
        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "Big5"})
    void readsEachEncoding(String encoding) throws IOException {
        byte[] content = "編號,姓名\nC1,陳大文\n".getBytes(Charset.forName(encoding));
        Path file = Files.write(folder.resolve("f.csv"), content);

        List<RawRecord> records = read(file, new Settings(Map.of("encoding", encoding)));

        assertThat(records).extracting(RawRecord::fields).containsExactly(Map.of("編號", "C1", "姓名", "陳大文"));
    }

    @Test
    void doesNotTakeTheByteOrderMarkForPartOfTheFirstColumn() throws IOException {
        assertThat(read("\uFEFF编号,姓名\nC1,王\n").get(0).fields()).containsEntry("编号", "C1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void knowsEachLineEndAndCountsLinesExactly(String end) throws IOException {
        String text = String.join(end, "a,b", "1,2", "", "   ", "3,4", "\"5", "5\",6", "7,8");

        List<RawRecord> records = read(text);

        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 5L, 6L, 8L);
        assertThat(records).allSatisfy(record -> assertThat(record.broken()).isNull());
        assertThat(records.get(2).fields()).isEqualTo(Map.of("a", "5\n5", "b", "6"));
    }

    @Test
    void twoDamagedLinesAreNotOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("编号,姓名\nC1,王".getBytes(UTF_8));
        bytes.write(new byte[] {(byte) 0xB2, (byte) 0xE2, '\n'});
        bytes.write("C1,王".getBytes(UTF_8));
        bytes.write(new byte[] {(byte) 0xC1, (byte) 0xF5, '\n'});
        bytes.write("C2,𠮷\nC3,王".getBytes(UTF_8));
        bytes.write(0xE7);
        Path file = Files.write(folder.resolve("f.csv"), bytes.toByteArray());

        List<RawRecord> records = read(file, new Settings(Map.of("encoding", "UTF-8")));

        assertThat(records)
                .extracting(RawRecord::raw)
                .containsExactly("C1,王\\xB2\\xE2", "C1,王\\xC1\\xF5", "C2,𠮷", "C3,王\\xE7");
        assertThat(broken(records))
                .containsExactly("2 csv.line.undecodable", "3 csv.line.undecodable", "5 csv.line.undecodable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "Big5"})
    void aCharacterThatIsCutDoesNotTakeTheEndOfItsLine(String encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("a,b\n1,".getBytes(UTF_8));
        bytes.write(0xE7);
        bytes.write("\n2,x\n3,".getBytes(UTF_8));
        bytes.write(0xE7);
        bytes.write("\r\n4,x\n".getBytes(UTF_8));
        Path file = Files.write(folder.resolve("f.csv"), bytes.toByteArray());

        List<RawRecord> records = read(file, new Settings(Map.of("encoding", encoding)));

        assertThat(records).extracting(RawRecord::raw).containsExactly("1,\\xE7", "2,x", "3,\\xE7", "4,x");
        assertThat(broken(records)).containsExactly("2 csv.line.undecodable", "4 csv.line.undecodable");
    }

    @Test
    void damagedBytesAreKeptWhereverAReadEnds() throws IOException {
        StringBuilder expected = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("a,b\n".getBytes(UTF_8));
        for (int i = 0; i < 20_000; i++) {
            byte[] line = "%d,%s".formatted(i, "客".repeat(i % 7)).getBytes(UTF_8);
            bytes.write(line);
            bytes.write(0x80 + i % 64);
            bytes.write('\n');
            expected.append(new String(line, UTF_8)).append("\\x%02X\n".formatted(0x80 + i % 64));
        }
        Path file = Files.write(folder.resolve("f.csv"), bytes.toByteArray());

        StringBuilder found = new StringBuilder();
        read(file, new Settings(Map.of("encoding", "UTF-8")))
                .forEach(record -> found.append(record.raw()).append('\n'));

        assertThat(found.toString()).isEqualTo(expected.toString());
    }

    @Test
    void refusesAHeaderOfVeryManyColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "a,".repeat(500) + "a\n");

        assertThatThrownBy(() -> read(file, new Settings(Map.of())))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.code()).isEqualTo("csv.file.columns");
                    assertThat(unreadable.values()).containsEntry("found", 501).containsEntry("most", 500);
                });
        assertThat(read("a,".repeat(499) + "a\n" + ",".repeat(499)).get(0).fields())
                .hasSize(500)
                .containsKeys("a", "a#2", "a#500");
    }

    @Test
    void readsQuotesSeparatorsAndQuotesInQuotes() throws IOException {
        List<RawRecord> records = read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"\",it's\n");

        assertThat(records)
                .extracting(RawRecord::fields)
                .containsExactly(Map.of("a", "x, y", "b", "say \"hi\""), Map.of("a", "", "b", "it's"));
    }

    @Test
    void aQuoteThatNeverClosesBreaksItsOwnLineOnly() throws IOException {
        StringBuilder text = new StringBuilder("a,b,c\n1,2,3\n4,\"5,6\n");
        for (int i = 0; i < 100; i++) {
            text.append(i).append(",x,y\n");
        }

        List<RawRecord> records = read(text.toString());

        assertThat(records).hasSize(102);
        assertThat(broken(records)).containsExactly("3 csv.line.quote");
        assertThat(records.get(1).raw()).isEqualTo("4,\"5,6");
        assertThat(records.get(101).line()).isEqualTo(103);
    }

    @Test
    void twoLinesWithOpenQuotesDoNotBecomeOneRecord() throws IOException {
        List<RawRecord> records = read("a,b,c\n1,\"2,3\n4,5,6\n7,\"8,9\n10,11,12\n");

        assertThat(broken(records)).containsExactly("2 csv.line.quote", "4 csv.line.quote");
        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void brokenQuotesNextToATrueMultiLineRecordHarmItNot() throws IOException {
        List<RawRecord> records = read("a,b,c\n1,\"2,3\n4,\"five\nfive\",6\n7,8,9\n");

        assertThat(broken(records)).containsExactly("2 csv.line.quote");
        assertThat(records.get(1).fields()).isEqualTo(Map.of("a", "4", "b", "five\nfive", "c", "6"));
        assertThat(records.get(2).line()).isEqualTo(5);
    }

    @Test
    void aTruncatedLastLineIsBroken() throws IOException {
        assertThat(broken(read("a,b,c\n1,2,3\n4,5"))).containsExactly("3 csv.line.columns");
        assertThat(broken(read("a,b,c\n1,2,3\n4,\"5"))).containsExactly("3 csv.line.quote");
        assertThat(broken(read("a,b,c\n1,2,3"))).isEmpty();
    }

    @Test
    void aLastLineThatEndsInHalfACharacterIsBroken() throws IOException {
        byte[] whole = ("编号,姓名,地址\n" + "C1,王小明,广东省广州市\n".repeat(10) + "C2,李雷,北京").getBytes(UTF_8);
        Path file = Files.write(folder.resolve("f.csv"), Arrays.copyOf(whole, whole.length - 1));

        List<RawRecord> records = read(file, new Settings(Map.of()));

        assertThat(broken(records)).containsExactly("12 csv.line.undecodable");
        assertThat(records.get(0).fields()).containsEntry("姓名", "王小明");
    }

    @Test
    void sayHowManyColumnsThereAreAndShouldBe() throws IOException {
        RawRecord record = read("a,b,c\n1,2,3,4\n").get(0);

        assertThat(record.broken())
                .isEqualTo(new FieldFault("", "csv.line.columns", Map.of("expected", 3, "found", 4)));
        assertThat(record.fields()).isEmpty();
    }

    @Test
    void namesColumnsWithoutANameAndOnesThatComeTwice() throws IOException {
        assertThat(read("a,,a, a ,\n1,2,3,4,5\n").get(0).fields())
                .isEqualTo(Map.of("a", "1", "#2", "2", "a#2", "3", "a#3", "4", "#5", "5"));
    }

    @Test
    void aLineThatIsTooLongIsBrokenAndCut() throws IOException {
        List<RawRecord> records = read("a,b\n1," + "x".repeat(200_000) + "\n3,4\n");

        assertThat(broken(records)).containsExactly("2 csv.line.too-long");
        assertThat(records.get(0).raw()).hasSize(Lines.LONGEST);
        assertThat(records.get(1).line()).isEqualTo(3);
    }

    @Test
    void aRecordOverSeveralLinesIsNotCutInSilenceEither() throws IOException {
        List<RawRecord> records = read("a,b\n\"1\n1\"," + "x".repeat(200_000) + "\n3,4\n");

        assertThat(records)
                .allSatisfy(record -> assertThat(record.fields().values()).noneMatch(value -> value.length() > 1_000));
        assertThat(broken(records)).isNotEmpty();
        assertThat(records.get(records.size() - 1).fields()).isEqualTo(Map.of("a", "3", "b", "4"));
    }

    @Test
    void aRecordOverSeveralLinesIsNotTakenWithDamagedCharacters() throws IOException {
        byte[] content = "a,b\n\"1\n?\",2\n3,4\n".getBytes(UTF_8);
        content[8] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("f.csv"), content);

        List<RawRecord> records = read(file, new Settings(Map.of("encoding", "UTF-8")));

        assertThat(records).noneMatch(record -> record.fields().containsValue("1\n\uFFFD"));
        assertThat(records.get(records.size() - 1).fields()).isEqualTo(Map.of("a", "3", "b", "4"));
    }

    @Test
    void aHeaderAloneHasNoRecords() throws IOException {
        assertThat(read("a,b\n")).isEmpty();
    }

    @Test
    void blankLinesAloneAreNoTable() {
        assertThatThrownBy(() -> read("\n \n\n"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("csv.file.no-header"));
    }

    @Test
    void keepsWhateverPeopleWriteInNames() throws IOException {
        String name = "<script>alert('x')</script> '; drop table -- 🚗 \u202Eעברית";

        assertThat(read("id,name\nC1," + name + "\n").get(0).fields()).containsEntry("name", name);
    }

    @Test
    void holdsAFewLinesAtATimeHoweverLongTheFileIs() throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,note\n");
            String filler = "n".repeat(200);
            for (int i = 0; i < 300_000; i++) {
                out.write("C" + i + ",name " + i + "," + filler + "\n");
            }
        }
        long size = Files.size(file);
        try (CsvRecords records = CsvRecords.open(file, Dialect.of(file, new Settings(Map.of()), ""))) {
            assertThat(records.next()).isTrue();
            assertThat(records.bytesRead()).isLessThan(64 * 1024);
            long count = 1;
            long most = 0;
            while (records.next()) {
                count++;
                if (count % 100_000 == 0) {
                    most = Math.max(most, usedAfterCollection());
                }
            }
            assertThat(count).isEqualTo(300_000);
            assertThat(records.bytesRead()).isEqualTo(size);
            assertThat(most).as("bytes held while reading %s", size).isLessThan(size / 2);
        }
    }

    @Test
    void readsNoFurtherAheadThanAnOpenQuoteMayReach() throws IOException {
        Path file = folder.resolve("open.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a,b\n1,\"2\n");
            for (int i = 0; i < 200_000; i++) {
                out.write(i + ",some text that fills the line\n");
            }
        }
        try (CsvRecords records = CsvRecords.open(file, Dialect.of(file, new Settings(Map.of()), ""))) {
            assertThat(records.next()).isTrue();
            assertThat(records.record().broken()).isNotNull();
            assertThat(records.bytesRead()).isLessThan(64 * 1024);
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<String> broken(List<RawRecord> records) {
        return records.stream()
                .filter(record -> record.broken() != null)
                .map(record -> record.line() + " "
                        + Objects.requireNonNull(record.broken()).code())
                .toList();
    }

    private List<RawRecord> read(String text) throws IOException {
        return read(Files.writeString(folder.resolve("f.csv"), text), new Settings(Map.of()));
    }

    private static List<RawRecord> read(Path file, Settings settings) throws IOException {
        try (CsvRecords records = CsvRecords.open(file, Dialect.of(file, settings, ""))) {
            List<RawRecord> all = new ArrayList<>();
            while (records.next()) {
                all.add(records.record());
            }
            return all;
        }
    }
}
