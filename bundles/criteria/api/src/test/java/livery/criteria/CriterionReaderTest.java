package livery.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

class CriterionReaderTest {

    private static final Map<String, Object> ONE =
            Map.of("field", "crm.region", "operator", "is", "values", List.of("广东省"));

    private static List<String> faults(Object tree) {
        return catchThrowableOfType(Fault.class, () -> CriterionReader.read(tree, "")).fields().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        Map<String, Object> window = Map.of("last", 12, "unit", "months");
        Map<String, Object> aggregate = Map.of(
                "collection",
                "crm.dealings",
                "function",
                "sum",
                "field",
                "amount",
                "window",
                window,
                "where",
                Map.of("not", ONE),
                "operator",
                "between",
                "values",
                List.of(Map.of("amount", 100.5), Map.of("amount", "200.50", "currency", "CNY")));
        Object born = Map.of(
                "field", "crm.birth-date", "operator", "from", "values", List.of(Map.of("ago", 18, "unit", "years")));
        Criterion read = CriterionReader.read(Map.of("any", List.of(ONE, aggregate, born)), "");

        assertThat(CriterionReader.read(read.tree(), "")).isEqualTo(read);
    }

    @Test
    void aPowerOfTenAsLargeAsAnIntIsOneDigitTooMany() {
        assertThat(Numbers.read("1E2147483647")).isNull();
        assertThat(Numbers.read("100E2147483647")).isNull();
        assertThat(Numbers.read("1E-2147483647")).isNull();
        assertThat(Numbers.read("0E2147483647")).isEqualByComparingTo("0");
        assertThat(Numbers.read("1.50")).hasToString("1.5");
    }

    @Test
    void twoHundredDeepIsRefusedWhereItBecomesTooDeep() {
        Object tree = ONE;
        for (int i = 0; i < 200; i++) {
            tree = Map.of("not", tree);
        }
        assertThat(faults(tree)).containsExactly("/not".repeat(20) + " criteria.too-deep");
    }

    @Test
    void tenThousandValuesAreTooMany() {
        Object tree = Map.of("field", "f", "operator", "is", "values", Collections.nCopies(10_000, "x"));
        assertThat(faults(tree)).containsExactly("/values criteria.too-many-values");
        Object half = Map.of("field", "f", "operator", "is", "values", Collections.nCopies(600, "x"));
        assertThat(faults(Map.of("all", List.of(half, half))))
                .containsExactly("/all/1/values criteria.too-many-values");
    }

    @Test
    void moreClausesThanThereMayBeAreRefusedOnce() {
        assertThat(faults(Map.of("all", Collections.nCopies(600, ONE))))
                .containsExactly("/all/499 criteria.too-many-clauses");
    }

    @Test
    void eachFaultNamesItsPlace() {
        List<Object> wrong = new ArrayList<>();
        wrong.add(Map.of());
        wrong.add(null);
        wrong.add(Map.of("field", 1, "operator", "equals", "value", 1));
        wrong.add(Map.of("collection", "c", "function", "avg", "operator", "known", "window", Map.of("last", 0)));
        wrong.add(Map.of(
                "collection", "c", "function", "count", "operator", "is", "window", Map.of("from", "2026-02-30")));
        wrong.add(Map.of(
                "field",
                "f",
                "operator",
                "is",
                "values",
                List.of(1e300, List.of(), Map.of("ago", 1.5, "unit", "days"))));
        wrong.add(Map.of("all", List.of(), "a/b", 1));
        assertThat(faults(Map.of("any", wrong)))
                .containsExactlyInAnyOrder(
                        "/any/0 criteria.clause.shape",
                        "/any/1 criteria.clause.shape",
                        "/any/2/value criteria.key.unknown",
                        "/any/2/field criteria.name",
                        "/any/2/operator criteria.operator.unknown",
                        "/any/3/function criteria.function.unknown",
                        "/any/3/window/unit criteria.unit.unknown",
                        "/any/3/window/last criteria.count",
                        "/any/4/window/from criteria.day",
                        "/any/5/values/0 criteria.number",
                        "/any/5/values/1 criteria.value.shape",
                        "/any/5/values/2/ago criteria.count",
                        "/any/6/a~1b criteria.key.unknown");
    }
}
