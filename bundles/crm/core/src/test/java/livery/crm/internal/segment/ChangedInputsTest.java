package livery.crm.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.CriteriaSource;
import livery.criteria.Criterion;
import livery.criteria.Function;
import livery.criteria.Operator;
import livery.criteria.Value;
import livery.crm.CustomerFacts;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.values.CustomerField;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedInputsTest {

    private static final Criterion AGE = known("crm.age");
    private static final Criterion DEALINGS = made("crm.dealings");

    @ParameterizedTest
    @CsvSource({
        "birthDate, crm.age, true",
        "birthDate, crm.region, false",
        "adviser, crm.age, false",
        "adviser, crm.has-adviser, true",
        "region, crm.city, true",
        "own.club, own.club, true",
        "own.club, own.seats, false",
        "name, own.club, false",
        // Nobody here knows what it hangs on.
        "name, loyalty.points, true",
        "something, crm.age, true",
    })
    void aChangedFieldConcernsWhatIsAskedOfIt(String field, String condition, boolean concerns) {
        assertThat(changed(field).concern(known(condition))).isEqualTo(concerns);
    }

    @Test
    void whatIsMadeOfItemsIsConcernedByTheirOwnFactsAndTags() {
        assertThat(changed("adviser").concern(DEALINGS)).isFalse();
        assertThat(changed("tags").concern(made("crm.tags"))).isTrue();
        assertThat(changed("adviser").concern(made("crm.consents"))).isTrue();
        assertThat(changed("adviser").concern(new Criterion.All(List.of(AGE, DEALINGS))))
                .isFalse();
        assertThat(changed("birthDate").concern(new Criterion.Not(new Criterion.Any(List.of(DEALINGS, AGE)))))
                .isTrue();
    }

    @Test
    void whatDoesNotSayWhichFieldsConcernsAll() {
        assertThat(ChangedInputs.of(fact(CustomerFacts.CHANGED, Map.of())).concern(AGE))
                .isTrue();
        assertThat(ChangedInputs.of(fact(CustomerFacts.MERGED, Map.of("fields", List.of("name"))))
                        .concern(AGE))
                .isTrue();
    }

    @Test
    void allFieldsOfCustomersAreKnown() {
        Criterion nothing = known("crm.created-at");
        assertThat(Arrays.stream(CustomerField.values())
                        .map(CustomerField::wire)
                        .filter(field -> changed(field).concern(nothing)))
                .isEmpty();
    }

    @Test
    void allConditionsThatAreNamedExist() {
        CallContext store = CrmDatabase.shared().store();
        Set<String> offered = new TreeSet<>();
        for (CriteriaSource source : List.of(new CustomerCriteria(), new WorkCriteria())) {
            source.sheets(store).forEach(sheet -> sheet.fields().forEach(field -> offered.add(field.name())));
            source.collections(store).forEach(collection -> offered.add(collection.name()));
        }
        assertThat(offered).containsAll(ChangedInputs.OF_OTHERS);
    }

    private static ChangedInputs changed(String... fields) {
        return ChangedInputs.of(fact(CustomerFacts.CHANGED, Map.of("fields", List.of(fields))));
    }

    private static Fact fact(String type, Map<String, Object> body) {
        return new Fact(1, type, Instant.EPOCH, List.of("1"), body);
    }

    private static Criterion known(String field) {
        return new Criterion.Comparison(field, Operator.KNOWN, List.of());
    }

    private static Criterion made(String collection) {
        return new Criterion.Aggregate(
                collection,
                Function.COUNT,
                null,
                null,
                null,
                Operator.AT_LEAST,
                List.of(new Value.Quantity(BigDecimal.ONE)));
    }
}
