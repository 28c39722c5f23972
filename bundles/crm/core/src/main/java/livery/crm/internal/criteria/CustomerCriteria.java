package livery.crm.internal.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.ItemCollection;
import livery.criteria.Population;
import livery.criteria.Sheet;
import livery.crm.CustomerFacts;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Component;

/**
 * Customers as a population, with what a store knows of each: the profile, the vehicles and the dealings. Straight from
 * the tables, for these are the module's own; other modules offer views. Serves A9, A10 and A12.
 */
@Component(service = CriteriaSource.class)
public final class CustomerCriteria implements CriteriaSource {

    /** The name of the population. */
    public static final String CUSTOMER = "customer";

    private static final String LABEL = "crm.criteria.";
    private static final Set<String> CHANGED = Set.of(
            CustomerFacts.CHANGED,
            CustomerFacts.DELETED,
            CustomerFacts.ERASED,
            CustomerFacts.MERGED,
            CustomerFacts.UNMERGED);
    private static final Set<String> DEALT = Set.of(CustomerFacts.DEALINGS_CHANGED);

    /** Whole years between a date and today, as one counts birthdays: a leap day's comes on the first of March. */
    private static final String YEARS = "timestampdiff(YEAR, {row}.%s, {today})";

    /**
     * Days from today to the next anniversary of a date, 0 on the day itself. In a year without it, that of a leap day is
     * the last of February.
     */
    private static final String DAYS_TO =
            "case when timestampadd(YEAR, timestampdiff(YEAR, {row}.%1$s, {today}), {row}.%1$s)"
                    + " = {today} then 0 else datediff(timestampadd(YEAR,"
                    + " timestampdiff(YEAR, {row}.%1$s, {today}) + 1, {row}.%1$s), {today}) end";

    private final List<Sheet> sheets = List.of(new Sheet("crm_customer", "id", profile(), CHANGED));
    private final List<ItemCollection> collections = List.of(dealings(), vehicles());

    @Override
    public String population() {
        return CUSTOMER;
    }

    @Override
    public Optional<Population> defines() {
        return Optional.of(new Population(
                CUSTOMER,
                "crm_customer",
                "id",
                "{row}.erased_at is null",
                new Population.Merges("crm_merged", "customer_id", "canonical_id"),
                CHANGED));
    }

    @Override
    public List<Sheet> sheets(CallContext context) {
        return sheets;
    }

    @Override
    public List<ItemCollection> collections(CallContext context) {
        return collections;
    }

    private static List<Field> profile() {
        return List.of(
                Field.choice("crm.sex", "sex", LABEL + "sex", choices("sex", "male", "female", "unknown")),
                of("crm.age", FieldType.NUMBER, YEARS.formatted("birth_date")),
                of("crm.birth-date", FieldType.DATE, "birth_date"),
                of("crm.days-to-birthday", FieldType.NUMBER, DAYS_TO.formatted("birth_date")),
                of("crm.occupation", FieldType.TEXT, "occupation"),
                of("crm.licence-since", FieldType.DATE, "licence_since"),
                of("crm.years-of-driving", FieldType.NUMBER, YEARS.formatted("licence_since")),
                of("crm.region", FieldType.TEXT, "region"),
                Field.choice("crm.kind", "kind", LABEL + "sort", choices("sort", "person", "company")),
                of("crm.industry", FieldType.TEXT, "industry"),
                of("crm.information-source", FieldType.TEXT, "information_source"),
                Field.money(
                        "crm.annual-income", "annual_income_minor", "annual_income_currency", LABEL + "annual-income"),
                Field.choice(
                        "crm.credit-rating",
                        "credit_rating",
                        LABEL + "credit-rating",
                        choices("credit-rating", "good", "average", "bad")),
                Field.choice(
                        "crm.purpose-of-use",
                        "purpose_of_use",
                        LABEL + "purpose-of-use",
                        choices("purpose-of-use", "production", "haulage", "family", "commercial")),
                Field.choice(
                        "crm.insured", "insured", LABEL + "insured", choices("insured", "here", "elsewhere", "none")),
                // Whether there is one, and never what it is: by questions one could spell out what is masked.
                of("crm.has-mobile", FieldType.YES_NO, "{row}.mobile is not null"),
                of("crm.has-email", FieldType.YES_NO, "{row}.email is not null"),
                of("crm.created-at", FieldType.INSTANT, "created_at"));
    }

    private static ItemCollection dealings() {
        return new ItemCollection(
                "crm.dealings",
                "crm_dealing",
                "customer_id",
                "started_at",
                LABEL + "dealings",
                List.of(
                        Field.choice(
                                "kind",
                                "kind",
                                LABEL + "kind",
                                choices(
                                        "kind",
                                        "rental",
                                        "service-visit",
                                        "vehicle-sale",
                                        "insurance-policy",
                                        "test-drive",
                                        "inquiry")),
                        Field.money("amount", "amount_minor", "currency", LABEL + "amount"),
                        of("days", FieldType.NUMBER, "days"),
                        of("ended-at", FieldType.INSTANT, "ended_at"),
                        of("model", FieldType.TEXT, "model"),
                        of("pick-up-place", FieldType.TEXT, "pick_up_place"),
                        of("return-place", FieldType.TEXT, "return_place"),
                        of("booking-channel", FieldType.TEXT, "booking_channel"),
                        of("payment-method", FieldType.TEXT, "payment_method"),
                        of("odometer-km", FieldType.NUMBER, "odometer_km"),
                        of("adviser", FieldType.TEXT, "adviser"),
                        of("source", FieldType.TEXT, "source"),
                        of("vehicle", FieldType.ID, "vehicle_id")),
                DEALT);
    }

    private static ItemCollection vehicles() {
        return new ItemCollection(
                "crm.vehicles",
                "crm_vehicle",
                "customer_id",
                "created_at",
                LABEL + "vehicles",
                List.of(
                        of("brand", FieldType.TEXT, "brand"),
                        of("series", FieldType.TEXT, "series"),
                        of("model", FieldType.TEXT, "model"),
                        of("energy", FieldType.TEXT, "energy"),
                        of("plate", FieldType.TEXT, "plate"),
                        of("first-registered-on", FieldType.DATE, "first_registered_on"),
                        of("age", FieldType.NUMBER, YEARS.formatted("first_registered_on"))),
                Set.of(CustomerFacts.VEHICLES_CHANGED));
    }

    private static Field of(String name, FieldType type, String column) {
        return Field.of(name, type, column, LABEL + name.replace("crm.", ""));
    }

    private static List<Field.Choice> choices(String field, String... values) {
        List<Field.Choice> choices = new ArrayList<>();
        for (String value : values) {
            String stored = value.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            choices.add(new Field.Choice(value, stored, LABEL + field + "." + value));
        }
        return choices;
    }
}
