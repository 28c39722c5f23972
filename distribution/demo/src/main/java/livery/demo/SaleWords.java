package livery.demo;

import java.util.List;

/**
 * What stands in the exports of sales and policies, and in the profiles of customers, in simplified or traditional
 * characters.
 *
 * @param company what the name of a company ends with
 * @param credits good, average and bad
 * @param insured here, elsewhere and not at all
 * @param payers the customer, an insurer and the warranty
 * @param line work and part
 */
record SaleWords(
        List<String> company,
        List<String> kinds,
        List<String> industries,
        List<String> sources,
        List<String> credits,
        List<String> purposes,
        List<String> insured,
        List<String> insurers,
        List<String> policies,
        List<String> configurations,
        List<String> channels,
        List<String> payers,
        List<String> line) {

    private static final SaleWords SIMPLIFIED = new SaleWords(
            List.of("物流有限公司", "贸易有限公司", "汽车租赁有限公司"),
            List.of("个人", "企业"),
            List.of("制造", "物流", "教育", "互联网", "餐饮", "建筑", ""),
            List.of("朋友介绍", "车展", "短视频", "官网", "路过", ""),
            List.of("良好", "一般", "较差"),
            List.of("生产", "货运", "家用", "商用"),
            List.of("本店", "他店", "未投保"),
            List.of("平安", "人保", "太平洋"),
            List.of("交强险", "商业险"),
            List.of("白色，标准版", "黑色，豪华版，全景天窗", "银色，舒适版，倒车影像"),
            List.of("电话", "官网", "微信", "到店"),
            List.of("客户", "保险", "质保"),
            List.of("工时", "配件"));

    private static final SaleWords TRADITIONAL = new SaleWords(
            List.of("物流有限公司", "貿易有限公司", "租車有限公司"),
            List.of("個人", "企業"),
            List.of("製造", "物流", "教育", "餐飲", "建築", ""),
            List.of("朋友介紹", "車展", "官網", "路過", ""),
            List.of("良好", "一般", "較差"),
            List.of("生產", "貨運", "家用", "商用"),
            List.of("本店", "他店", "未投保"),
            List.of("國泰", "富邦", "新光"),
            List.of("強制險", "任意險"),
            List.of("白色，標準版", "黑色，豪華版，全景天窗", "銀色，舒適版"),
            List.of("電話", "官網", "LINE", "到店"),
            List.of("客戶", "保險", "保固"),
            List.of("工時", "零件"));

    static SaleWords of(Vocabulary words) {
        return words.equals(Vocabulary.TRADITIONAL) ? TRADITIONAL : SIMPLIFIED;
    }
}
