package livery.crm.internal.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Sheet;
import livery.crm.CustomerFacts;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What criteria can say of the fields that a store has added. A field that is put away is unknown to them. Serves A4. */
@Component(service = CriteriaSource.class)
public final class OwnCriteria implements CriteriaSource {

    private static final Set<String> FACTS = Stream.of(
                    CustomerFacts.CHANGED,
                    CustomerFacts.ERASED,
                    CustomerFacts.MERGED,
                    CustomerFacts.UNMERGED,
                    // Nobody enters or leaves by it, but what speaks of a field that is no more is found so.
                    OwnFieldRegister.CHANGED)
            .collect(Collectors.toUnmodifiableSet());

    private final OwnFields fields;

    @Activate
    public OwnCriteria(@Reference OwnFields fields) {
        this.fields = fields;
    }

    @Override
    public String population() {
        return CustomerCriteria.CUSTOMER;
    }

    @Override
    public Optional<livery.criteria.Population> defines() {
        return Optional.empty();
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public List<Sheet> sheets(CallContext context) {
        return List.of(new Sheet("crm_customer", "id", of(context, OwnRecord.CUSTOMER), FACTS));
    }

    @Override
    public Map<String, List<Field>> itemFields(CallContext context) {
        return Map.of(
                "crm.vehicles", of(context, OwnRecord.VEHICLE),
                "crm.dealings", of(context, OwnRecord.DEALING));
    }

    private List<Field> of(CallContext context, OwnRecord record) {
        return fields.of(context, record).stream().map(OwnCriteria::field).toList();
    }

    private static Field field(OwnField field) {
        return new Field(
                field.name(),
                type(field),
                field.column(),
                null,
                field.name(),
                field.choices().stream()
                        .map(choice -> new Field.Choice(choice.code(), choice.code(), choice.code(), choice.labels()))
                        .toList(),
                // The id is of our own making.
                new Field.Beside("crm_own_value", "record_id", "id", Field.ROW + ".field_id = " + field.id()),
                field.labels());
    }

    private static FieldType type(OwnField field) {
        return switch (field.type()) {
            case TEXT -> FieldType.TEXT;
            case NUMBER -> FieldType.NUMBER;
            case DATE -> FieldType.DATE;
            case CHOICE -> FieldType.CHOICE;
            case REFERENCE -> FieldType.ID;
        };
    }
}
