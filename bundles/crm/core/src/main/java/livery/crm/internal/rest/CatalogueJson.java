package livery.crm.internal.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.criteria.Catalogue;
import livery.criteria.CriterionReader;
import livery.criteria.Field;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.Operator;
import livery.criteria.Unit;
import livery.crm.internal.own.Labels;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What criteria can speak of, with all that a form needs; names in the reader's language.
 *
 * @param limits of one criterion
 */
public record CatalogueJson(
        String population,
        List<FieldJson> fields,
        List<CollectionJson> collections,
        List<OperatorJson> operators,
        List<NamedJson> functions,
        List<NamedJson> units,
        LimitsJson limits) {

    /** Something with a name. */
    public record NamedJson(String id, String name) {}

    /**
     * What can be compared.
     *
     * @param type as the catalogue's words have it, such as "text", "yes-no" or "choice"
     * @param choices of such a field, and what the ids of tags, surveys and questions stand for; else empty
     * @param more where choices are only the newest, the list in which all of them are found by {@code q}
     */
    public record FieldJson(
            String id,
            String name,
            String type,
            List<String> operators,
            List<NamedJson> choices,
            @Nullable String more) {}

    /**
     * What each has any number of.
     *
     * @param timed whether items have a time, and so windows
     */
    public record CollectionJson(
            String id, String name, boolean timed, List<String> functions, List<FieldJson> fields) {}

    /** An operator, with how many values it takes. */
    public record OperatorJson(String id, String name, int least, int most) {}

    /** How large a criterion may be. */
    public record LimitsJson(int depth, int clauses, int values) {}

    /**
     * @param known what ids stand for, by the names of collection and field with a dot between
     * @param more where the others are found, by the same names
     */
    static CatalogueJson of(
            Catalogue catalogue,
            Map<String, List<NamedJson>> known,
            Map<String, String> more,
            Texts texts,
            Locale locale) {
        return new CatalogueJson(
                catalogue.population().name(),
                catalogue.fields().stream()
                        .map(field -> field(field, List.of(), null, texts, locale))
                        .toList(),
                catalogue.collections().stream()
                        .map(one -> collection(one, known, more, texts, locale))
                        .toList(),
                Arrays.stream(Operator.values())
                        .map(one -> new OperatorJson(
                                one.wire(),
                                texts.text("criteria.operator." + one.wire(), Map.of(), locale),
                                one.least(),
                                one.most()))
                        .toList(),
                Arrays.stream(Function.values())
                        .map(one -> named("criteria.function.", one.wire(), texts, locale))
                        .toList(),
                Arrays.stream(Unit.values())
                        .map(one -> named("criteria.unit.", one.wire(), texts, locale))
                        .toList(),
                new LimitsJson(CriterionReader.MOST_DEPTH, CriterionReader.MOST_NODES, CriterionReader.MOST_VALUES));
    }

    private static NamedJson named(String prefix, String id, Texts texts, Locale locale) {
        return new NamedJson(id, texts.text(prefix + id, Map.of(), locale));
    }

    private static FieldJson field(
            Field field, List<NamedJson> known, @Nullable String more, Texts texts, Locale locale) {
        return new FieldJson(
                field.name(),
                Labels.of(field.names(), field.label(), texts, locale),
                field.type().wire(),
                field.type().operators().stream().map(Operator::wire).toList(),
                known.isEmpty()
                        ? field.choices().stream()
                                .map(choice -> new NamedJson(
                                        choice.value(), Labels.of(choice.names(), choice.label(), texts, locale)))
                                .toList()
                        : known,
                more);
    }

    private static CollectionJson collection(
            ItemCollection collection,
            Map<String, List<NamedJson>> known,
            Map<String, String> more,
            Texts texts,
            Locale locale) {
        return new CollectionJson(
                collection.name(),
                texts.text(collection.label(), Map.of(), locale),
                collection.time() != null,
                collection.functions().stream().map(Function::wire).toList(),
                collection.fields().stream()
                        .map(field -> field(
                                field,
                                known.getOrDefault(collection.name() + "." + field.name(), List.of()),
                                more.get(collection.name() + "." + field.name()),
                                texts,
                                locale))
                        .toList());
    }
}
