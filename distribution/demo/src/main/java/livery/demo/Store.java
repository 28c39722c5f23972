package livery.demo;

import java.util.List;

/**
 * A store of the demonstration, with the size and the manners of its dealer system.
 *
 * @param brand its brand's code
 * @param mobilePrefixes what mobile numbers begin with there
 * @param platePrefix what plates begin with there
 */
public record Store(
        String code,
        String name,
        String brand,
        String region,
        String timeZone,
        String currency,
        DealerSystem system,
        Names names,
        Vocabulary words,
        List<String> mobilePrefixes,
        String platePrefix,
        List<String> places,
        Size size) {

    /** How many records of the kinds that the others hang on. */
    public record Size(int customers, int vehicles, int rentals, int visits) {}

    private static final List<String> MAINLAND_MOBILES =
            List.of("130", "131", "135", "136", "137", "138", "139", "150", "151", "158", "159", "180", "186", "189");

    /** The same store with as many records as wanted. */
    public Store sized(Size wanted) {
        return new Store(
                code,
                name,
                brand,
                region,
                timeZone,
                currency,
                system,
                names,
                words,
                mobilePrefixes,
                platePrefix,
                places,
                wanted);
    }

    /** 20,000 customers, 15,000 vehicles and 60,000 dealings in all. */
    public static List<Store> demonstration() {
        return List.of(
                new Store(
                        "gz-tianhe",
                        "广州天河店",
                        "yuanhang",
                        "CN",
                        "Asia/Shanghai",
                        "CNY",
                        DealerSystem.KAIYUN,
                        Names.SIMPLIFIED,
                        Vocabulary.SIMPLIFIED,
                        MAINLAND_MOBILES,
                        "粤A",
                        List.of("天河店", "广州南站店", "白云机场店", "海珠店"),
                        new Size(8_000, 6_000, 14_000, 10_000)),
                new Store(
                        "sh-hongqiao",
                        "上海虹桥店",
                        "yuanhang",
                        "CN",
                        "Asia/Shanghai",
                        "CNY",
                        DealerSystem.AUTOSOFT,
                        Names.SIMPLIFIED,
                        Vocabulary.SIMPLIFIED,
                        MAINLAND_MOBILES,
                        "沪A",
                        List.of("虹桥店", "浦东机场店", "徐家汇店"),
                        new Size(7_000, 5_000, 12_000, 8_000)),
                new Store(
                        "tp-xinyi",
                        "臺北信義店",
                        "anchi",
                        "TW",
                        "Asia/Taipei",
                        "TWD",
                        DealerSystem.CHEYUN,
                        Names.TRADITIONAL,
                        Vocabulary.TRADITIONAL,
                        List.of("0912", "0921", "0932", "0937", "0953", "0963", "0972", "0988"),
                        "AB",
                        List.of("信義站", "松山機場站", "桃園機場站", "板橋站"),
                        new Size(5_000, 4_000, 9_000, 7_000)));
    }
}
