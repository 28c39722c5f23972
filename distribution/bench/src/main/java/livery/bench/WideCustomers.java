package livery.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A very large export of customers: each record is wide, by a long remark and by many columns that nobody maps. */
final class WideCustomers {
    /** About what a line has. */
    static final int BYTES_OF_A_LINE = 4_300;

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红";
    private static final int UNMAPPED_COLUMNS = 20;
    private static final String REMARK = "客户要求送车上门，电话请在下午联系；".repeat(16);
    private static final String UNMAPPED = "0123456789".repeat(16);

    private WideCustomers() {}

    static Map<String, String> mapping() {
        return Map.of("externalId", "编号", "name", "姓名", "mobile", "手机", "address", "地址", "note", "备注");
    }

    static void write(Path file, long records) throws IOException {
        StringBuilder header = new StringBuilder("编号,姓名,手机,地址,备注");
        StringBuilder unmapped = new StringBuilder();
        for (int i = 1; i <= UNMAPPED_COLUMNS; i++) {
            header.append(",扩展").append(i);
            unmapped.append(',').append(UNMAPPED);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header.append('\n').toString());
            for (long i = 0; i < records; i++) {
                out.write("G" + i + "," + name(i) + "," + (13_900_000_000L + i) + ",中山路" + i + "号," + i + REMARK);
                out.append(unmapped).write("\n");
            }
        }
    }

    private static String name(long number) {
        return "" + SURNAMES.charAt((int) (number % SURNAMES.length()))
                + GIVEN.charAt((int) (number / SURNAMES.length() % GIVEN.length()))
                + GIVEN.charAt((int) (number / 7 % GIVEN.length()));
    }
}
