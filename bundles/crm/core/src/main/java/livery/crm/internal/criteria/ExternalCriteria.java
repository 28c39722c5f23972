package livery.crm.internal.criteria;

import static livery.crm.internal.criteria.Labelled.choices;
import static livery.crm.internal.criteria.Labelled.field;
import static livery.crm.internal.criteria.Labelled.label;

import java.util.List;
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.ItemCollection;
import livery.crm.CustomerFacts;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.external.Category;
import livery.crm.internal.external.LegalBasis;
import org.osgi.service.component.annotations.Component;

/**
 * What others told of customers, as far as it may be used today. Only for those who may read it: by questions one could spell
 * it out. Serves A2.
 */
@Component(service = CriteriaSource.class)
public final class ExternalCriteria extends OfferedCollections {

    /** The collection of it. */
    public static final String TOLD = "crm.external-data";

    public ExternalCriteria() {
        super(told());
    }

    private static ItemCollection told() {
        return new ItemCollection(
                TOLD,
                "crm_external_data_v1",
                "customer_id",
                "created_at",
                label("external-data"),
                List.of(
                        Field.choice(
                                "category",
                                "category",
                                label("external-category"),
                                choices("external-category", Category.values())),
                        Field.of("provider", FieldType.TEXT, "provider", label("provider")),
                        Field.of("name", FieldType.TEXT, "name", label("external-name")),
                        Field.of("text", FieldType.TEXT, "text_value", label("value-text")),
                        Field.of("number", FieldType.NUMBER, "number_value", label("value-number")),
                        Field.of("date", FieldType.DATE, "day_value", label("value-date")),
                        field("obtained-on", FieldType.DATE, "obtained_on"),
                        field("valid-until", FieldType.DATE, "valid_until"),
                        Field.choice("purpose", "purpose", label("purpose"), choices("purpose", Purpose.values())),
                        Field.choice("basis", "basis", label("basis"), choices("basis", LegalBasis.values()))),
                Set.of(
                        CustomerFacts.EXTERNAL_DATA_CHANGED,
                        CustomerFacts.CONSENT_GIVEN,
                        CustomerFacts.CONSENT_WITHDRAWN),
                "({row}.valid_until is null or {row}.valid_until >= {today})");
    }
}
