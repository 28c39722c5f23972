package livery.adapters.csv.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import livery.dms.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private static final String SIMPLIFIED = "客户编号,姓名,手机号码,地址\nC1,王小明,13800138000,广东省广州市天河区体育西路\nC2,李雷,,北京市朝阳区\n";
    private static final String TRADITIONAL = "客戶編號,姓名,手機號碼,地址\nC1,陳大文,0912345678,臺北市信義區松仁路\nC2,林美玲,,高雄市左營區\n";

    @TempDir
    private Path folder;

    @Test
    void tellsTheUsualEncodingsApart() throws IOException {
        assertThat(dialect(SIMPLIFIED.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(dialect(("\uFEFF" + SIMPLIFIED).getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(dialect(TRADITIONAL.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(dialect(SIMPLIFIED.getBytes(Charset.forName("GBK"))).encoding())
                .isEqualTo("GBK");
        assertThat(dialect(TRADITIONAL.getBytes(Charset.forName("Big5"))).encoding())
                .isEqualTo("Big5");
        assertThat(dialect("id,name\nC1,Wang\n".getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void tellsThemApartInALongFileToo() throws IOException {
        assertThat(dialect(SIMPLIFIED.repeat(5_000).getBytes(Charset.forName("GBK")))
                        .encoding())
                .isEqualTo("GBK");
        assertThat(dialect(TRADITIONAL.repeat(5_000).getBytes(Charset.forName("Big5")))
                        .encoding())
                .isEqualTo("Big5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void isNotMisledByACharacterThatTheSampleCuts(int shift) throws IOException {
        String text = "x".repeat(shift) + SIMPLIFIED.repeat(5_000);

        assertThat(dialect(text.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(dialect(text.getBytes(Charset.forName("GBK"))).encoding()).isEqualTo("GBK");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isNotMisledByACharacterThatIsCutAtTheFilesEnd(int lost) throws IOException {
        byte[] whole = (SIMPLIFIED + "C3,韩梅梅").getBytes(UTF_8);

        assertThat(dialect(Arrays.copyOf(whole, whole.length - lost)).encoding())
                .isEqualTo("UTF-8");
    }

    @Test
    void isNotMisledByOneDamagedLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SIMPLIFIED.repeat(20).getBytes(UTF_8));
        bytes.writeBytes("C3,".getBytes(UTF_8));
        bytes.writeBytes("韩梅梅".getBytes(Charset.forName("GBK")));
        bytes.writeBytes(",,\n".getBytes(UTF_8));
        bytes.writeBytes(SIMPLIFIED.repeat(20).getBytes(UTF_8));

        assertThat(dialect(bytes.toByteArray()).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void takesTheEncodingThatIsSet() throws IOException {
        Dialect set = Dialect.of(
                file(SIMPLIFIED.getBytes(Charset.forName("GBK"))),
                new Settings(Map.of("encoding", "Big5", "separator", ";")),
                "");

        assertThat(set.encoding()).isEqualTo("Big5");
        assertThat(set.separator()).isEqualTo(';');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a,b,c~,", "a;b;c~;", "a\tb\tc~\t", "a|b|c~|", "a~,", "a;b,c;d~;"})
    void findsTheSeparatorInTheHeader(String header, String separator) throws IOException {
        String text = "\n  \n" + header + "\n1;2;3;4;5;6;7;8\n";

        assertThat(dialect(text.getBytes(UTF_8)).separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(code(new byte[0])).isEqualTo("csv.file.empty");
    }

    @Test
    void refusesBinaryRubbish() {
        byte[] random = new byte[100_000];
        new Random(7).nextBytes(random);
        byte[] noZero = random.clone();
        for (int i = 0; i < noZero.length; i++) {
            noZero[i] = noZero[i] == 0 ? 1 : noZero[i];
        }

        assertThat(code(random)).isEqualTo("csv.file.binary");
        assertThat(code(noZero)).isEqualTo("csv.file.binary");
        assertThat(code("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("csv.file.binary");
        assertThat(code(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})).isEqualTo("csv.file.binary");
    }

    private String code(byte[] content) {
        String[] code = new String[1];
        assertThatThrownBy(() -> dialect(content))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> code[0] = e.code());
        return code[0];
    }

    private Dialect dialect(byte[] content) throws IOException {
        return Dialect.of(file(content), new Settings(Map.of()), "");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.csv"), content);
    }
}
