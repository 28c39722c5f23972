package livery.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What else than names stands in exports, in simplified or traditional characters.
 *
 * @param work what is done at any time
 * @param firstService what is done first
 * @param greatService what is done at about 30,000 km
 * @param models brand, series, model and energy
 */
record Vocabulary(
        List<String> jobs,
        List<String> channels,
        List<String> payments,
        List<String> work,
        String firstService,
        String greatService,
        List<List<String>> models,
        String street,
        String number,
        String floor) {

    static final Vocabulary SIMPLIFIED = new Vocabulary(
            List.of("教师", "工程师", "司机", "个体经营", "公务员", "医生", "销售", "学生", ""),
            List.of("APP", "官网", "电话", "门店", "小程序", "携程"),
            List.of("微信", "支付宝", "信用卡", "现金", "对公转账"),
            List.of("更换机油机滤", "更换刹车片", "四轮定位", "空调清洗", "更换轮胎", "钣金喷漆"),
            "首次保养",
            "3万公里大保养",
            List.of(
                    List.of("丰田", "卡罗拉", "卡罗拉 1.2T", "汽油"),
                    List.of("大众", "朗逸", "朗逸 280TSI", "汽油"),
                    List.of("比亚迪", "秦PLUS", "秦PLUS DM-i", "插电混动"),
                    List.of("特斯拉", "Model 3", "Model 3 后驱", "纯电"),
                    List.of("本田", "CR-V", "CR-V 240TURBO", "汽油"),
                    List.of("别克", "GL8", "GL8 陆尊", "汽油")),
            "中山路",
            "号",
            "楼");

    static final Vocabulary TRADITIONAL = new Vocabulary(
            List.of("教師", "工程師", "司機", "自營商", "公務員", "醫師", "業務", "學生", ""),
            List.of("APP", "官網", "電話", "門市", "LINE", "旅行社"),
            List.of("信用卡", "現金", "LINE Pay", "街口支付", "匯款"),
            List.of("更換機油", "更換煞車片", "四輪定位", "冷氣清洗", "更換輪胎", "鈑金烤漆"),
            "首次保養",
            "三萬公里保養",
            List.of(
                    List.of("TOYOTA", "Corolla Altis", "Altis 1.8", "汽油"),
                    List.of("NISSAN", "Sentra", "Sentra 1.6", "汽油"),
                    List.of("HONDA", "CR-V", "CR-V 1.5T", "汽油"),
                    List.of("Tesla", "Model Y", "Model Y 後驅", "純電"),
                    List.of("LEXUS", "UX", "UX 250h", "油電")),
            "忠孝東路",
            "號",
            "樓");

    /** What is done to a car that has driven so far. */
    String work(int odometer, SplittableRandom random) {
        if (odometer < 7_500) {
            return firstService;
        }
        boolean great = odometer > 27_000 && odometer < 33_000;
        return great ? greatService : Names.pick(work, random);
    }
}
