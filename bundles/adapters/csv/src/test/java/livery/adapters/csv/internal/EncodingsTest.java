package livery.adapters.csv.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import livery.dms.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files of names, which is all that tells GBK and Big5 apart in them. */
class EncodingsTest {

    private static final int FILES = 200;

    private static final People SIMPLIFIED = new People(
            "GBK",
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文闫覃",
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梓涵宇轩浩然诗怡欣悦子萱雨桐思佳梦琪俊熙一诺晨曦若汐婷鑫淼琳瑶璐茜菲莹倩薇玥喆珺旭晓建国志华春梅玉红海燕云飞鹏博睿哲嘉豪天翔",
            List.of("客户编号", "姓名", "手机", "性别", "地址"),
            List.of("广东省广州市天河区体育西路", "北京市朝阳区", "上海市浦东新区陆家嘴环路", "深圳市南山区科技园"),
            List.of("男", "女"));

    private static final People TRADITIONAL = new People(
            "Big5",
            "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬阮董唐溫藍石蔣田康鄒白涂",
            "怡君雅婷志明家豪淑芬美玲俊宏建宏宗翰冠廷承恩宥廷品睿子晴詠晴語彤欣妤心妤思妤佳穎筱涵雅筑詩涵郁婷彥廷柏翰冠宇哲瑋明哲文雄秀英麗華惠敏素貞春嬌金龍進財阿梅玉蘭國榮澤民瑋琪琇",
            List.of("客戶編號", "姓名", "手機", "性別", "地址"),
            List.of("臺北市信義區松仁路", "高雄市左營區", "新北市板橋區文化路", "香港九龍彌敦道"),
            List.of("男", "女"));

    @TempDir
    private Path folder;

    private record People(
            String encoding,
            String families,
            String given,
            List<String> header,
            List<String> addresses,
            List<String> sexes) {

        String file(Random random, int records, boolean ownHeader, boolean namesOnly) {
            StringBuilder text = new StringBuilder(
                    ownHeader
                            ? String.join(",", header.subList(0, namesOnly ? 2 : 5))
                            : namesOnly ? "id,name" : "id,name,mobile,sex,address");
            text.append('\n');
            for (int i = 0; i < records; i++) {
                text.append('C')
                        .append(i)
                        .append(',')
                        .append(one(families, random))
                        .append(one(given, random));
                if (random.nextInt(5) > 0) {
                    text.append(one(given, random));
                }
                if (!namesOnly) {
                    text.append(",13800138000,")
                            .append(sexes.get(random.nextInt(2)))
                            .append(',');
                    text.append(random.nextBoolean() ? addresses.get(random.nextInt(addresses.size())) : "");
                }
                text.append('\n');
            }
            return text.toString();
        }

        private static char one(String of, Random random) {
            return of.charAt(random.nextInt(of.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void aSmallFileIsReadAsItIsUsualWhereTheStoreIs(int records) throws IOException {
        for (String region : List.of("CN", "TW", "HK", "MO")) {
            People people = region.equals("CN") ? SIMPLIFIED : TRADITIONAL;
            assertThat(garbled(people, records, region, Map.of(), people.encoding()))
                    .isZero();
            assertThat(garbled(people, records, region, Map.of(), "UTF-8")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, CN", "50, CN", "10, TW", "50, TW", "50, US"})
    void aLargerOneShowsItselfEvenWhenItIsUnusualThere(int records, String region) throws IOException {
        int gbk = garbled(SIMPLIFIED, records, region, Map.of(), "GBK");
        int big5 = garbled(TRADITIONAL, records, region, Map.of(), "Big5");

        assertThat(gbk + big5).isLessThanOrEqualTo(records < 50 ? FILES / 50 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void theColumnsOfTheMappingDecideWhereverTheStoreIs(int records) throws IOException {
        for (String region : List.of("CN", "TW", "")) {
            for (People people : List.of(SIMPLIFIED, TRADITIONAL)) {
                Map<String, Object> mapping = Map.of(
                        "mapping",
                        Map.of(
                                "name",
                                people.header().get(1),
                                "externalId",
                                people.header().get(0)));
                assertThat(garbled(people, records, region, mapping, people.encoding()))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id,name\nC1,José\n", "id,name\nC1,Иван Петров\n", "id,price\n1,£100\n", "id,name\n1,Αθήνα\n"})
    void utf8WithoutChineseStaysUtf8(String text) throws IOException {
        for (String region : List.of("CN", "TW", "US")) {
            assertThat(dialect(text.getBytes(UTF_8), Map.of(), region).encoding())
                    .isEqualTo("UTF-8");
        }
    }

    @Test
    void namesThatAreUtf8ByChanceAreReadAsNames() throws IOException {
        byte[] content = "id,name\nC1,谩隆茅\n".getBytes(Charset.forName("GBK"));
        assertThat(new String(content, UTF_8)).doesNotContain("\uFFFD");

        assertThat(dialect(content, Map.of(), "CN").encoding()).isEqualTo("GBK");
    }

    /** Of many random files of each sort, how many are read as something else than was written. */
    @SuppressWarnings("SystemOut") // the counts are for people
    private int garbled(People people, int records, String region, Map<String, Object> settings, String encoding)
            throws IOException {
        Random random = new Random(records);
        int garbled = 0;
        for (int i = 0; i < FILES; i++) {
            boolean ownHeader = !settings.isEmpty() || i % 2 == 0;
            String text = people.file(random, records, ownHeader, i % 4 > 1);
            Dialect dialect = dialect(text.getBytes(Charset.forName(encoding)), settings, region);
            if (!new String(text.getBytes(Charset.forName(encoding)), dialect.charset()).equals(text)) {
                garbled++;
            }
        }
        System.out.printf(
                "%s names in %s, %d records, store in %s%s: %d of %d garbled%n",
                people.equals(SIMPLIFIED) ? "Simplified" : "Traditional",
                encoding,
                records,
                region.isEmpty() ? "?" : region,
                settings.isEmpty() ? "" : ", mapping known",
                garbled,
                FILES);
        return garbled;
    }

    private Dialect dialect(byte[] content, Map<String, Object> settings, String region) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), content);
        return Dialect.of(file, new Settings(settings), region);
    }
}
