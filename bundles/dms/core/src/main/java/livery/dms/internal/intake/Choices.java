package livery.dms.internal.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.CreditRating;
import livery.crm.CustomerKind;
import livery.crm.Insured;
import livery.crm.LineKind;
import livery.crm.Payer;
import livery.crm.PurposeOfUse;
import livery.crm.Sex;
import org.jspecify.annotations.Nullable;

/** The words by which outside systems name what can be chosen of a field. */
final class Choices {

    private static final Map<String, Map<String, Enum<?>>> BY_FIELD = Map.of(
            "sex",
            words(Map.of(
                    Sex.MALE, "男 m male 1 先生",
                    Sex.FEMALE, "女 f female 2 女士 小姐",
                    Sex.UNKNOWN, "未知 unknown u 0 不详")),
            "kind",
            words(Map.of(
                    CustomerKind.PERSON, "person 个人 個人 自然人 personal individual p",
                    CustomerKind.COMPANY, "company 企业 企業 公司 单位 單位 法人 机构 機構 corporate organisation organization c")),
            "creditRating",
            words(Map.of(
                    CreditRating.GOOD, "good 良好 好 优 優 优良 優良 a",
                    CreditRating.AVERAGE, "average 一般 中 普通 b",
                    CreditRating.BAD, "bad 差 不良 较差 較差 poor c")),
            "purposeOfUse",
            words(Map.of(
                    PurposeOfUse.PRODUCTION, "production 生产 生產 生产型 生產型",
                    PurposeOfUse.HAULAGE, "haulage 运输 運輸 货运 貨運 运输型 運輸型 freight transport",
                    PurposeOfUse.FAMILY, "family 家用 家庭 自用 私用 private",
                    PurposeOfUse.COMMERCIAL, "commercial 商用 商务 商務 营运 營運 business")),
            "lineKind",
            words(Map.of(
                    LineKind.WORK, "work 工时 工時 人工 工 labour labor",
                    LineKind.PART, "part 配件 零件 备件 備件 材料 parts")),
            "payer",
            words(Map.of(
                    Payer.CUSTOMER, "customer 客户 客戶 自费 自費 自付 车主 車主",
                    Payer.INSURER, "insurer 保险 保險 保险公司 保險公司 保险理赔 保險理賠 insurance",
                    Payer.WARRANTY, "warranty 质保 保固 索赔 索賠 三包 厂家 廠家")),
            "insured",
            words(Map.of(
                    Insured.HERE, "here 本店 在店 店内 店內 是 yes",
                    Insured.ELSEWHERE, "elsewhere 他店 外店 其他 其它 他处 他處 other",
                    Insured.NONE, "none 未投保 未保 无 無 否 no")));

    private Choices() {}

    private static Map<String, Enum<?>> words(Map<? extends Enum<?>, String> byChoice) {
        Map<String, Enum<?>> byWord = new HashMap<>();
        byChoice.forEach((choice, words) -> Arrays.stream(words.split(" ")).forEach(word -> byWord.put(word, choice)));
        return Map.copyOf(byWord);
    }

    /** The choice that a text means, or null. */
    static @Nullable Enum<?> of(String field, String text) {
        return words(field).get(text.strip().toLowerCase(Locale.ROOT));
    }

    /** A choice as it is named outside. */
    static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that can be chosen, as they are named outside. */
    static List<String> known(String field) {
        return words(field).values().stream()
                .map(Choices::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Enum<?>> words(String field) {
        Map<String, Enum<?>> words = BY_FIELD.get(field);
        if (words == null) {
            throw new IllegalArgumentException("nothing is chosen of " + field);
        }
        return words;
    }
}
