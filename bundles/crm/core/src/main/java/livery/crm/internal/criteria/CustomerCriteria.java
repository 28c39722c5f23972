package livery.crm.internal.criteria;

import static livery.crm.internal.criteria.Labelled.choices;
import static livery.crm.internal.criteria.Labelled.field;
import static livery.crm.internal.criteria.Labelled.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> CHANGED = Set.of(
            CustomerFacts.CHANGED,
            CustomerFacts.DELETED,
            CustomerFacts.ERASED,
            CustomerFacts.MERGED,
            CustomerFacts.UNMERGED);

    /**
     * Whole years between a date and today, as one counts birthdays. In a year without it, that of a leap day is the last of
     * February, as for {@link #DAYS_TO}.
     */
    private static final String YEARS = "(year({today}) - year({row}.%1$s) - case when {today}"
            + " < timestampadd(YEAR, year({today}) - year({row}.%1$s), {row}.%1$s) then 1 else 0 end)";

    /**
     * Days from today to the next anniversary of a date, 0 on the day itself. In a year without it, that of a leap day is
     * the last of February.
     */
    private static final String DAYS_TO =
            "case when timestampadd(YEAR, timestampdiff(YEAR, {row}.%1$s, {today}), {row}.%1$s)"
                    + " = {today} then 0 else datediff(timestampadd(YEAR,"
                    + " timestampdiff(YEAR, {row}.%1$s, {today}) + 1, {row}.%1$s), {today}) end";

    /** What a region begins with, as addresses in China are written; missing where it is written otherwise. */
    private static final String PROVINCE =
            "nullif(regexp_substr({row}.region, '^(.+?(省|自治区|自治區|特别行政区|特別行政區)|(北京|上海|天津|重庆|重慶)市)'), '')";

    /** The city that follows it; of the four cities that are provinces too, that city. */
    private static final String CITY = "nullif(regexp_substr(regexp_replace({row}.region,"
            + " '^.+?(省|自治区|自治區|特别行政区|特別行政區)', ''), '^.+?(市|自治州|地区|地區|盟)'), '')";

    private static final String IN_WARRANTY =
            "case when {row}.warranty_until is null and {row}.warranty_km is null then null"
                    + " when {row}.warranty_until < {today} or {row}.odometer_km > {row}.warranty_km then 0 else 1 end";

    private final List<Sheet> sheets = List.of(new Sheet("crm_customer", "id", profile(), CHANGED));
    private final List<ItemCollection> collections = List.of(dealings(), vehicles());
    private final Set<String> facts = Stream.concat(
                    CHANGED.stream(), collections.stream().flatMap(collection -> collection.facts().stream()))
            .collect(Collectors.toUnmodifiableSet());

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
    public Set<String> facts() {
        return facts;
    }

    @Override
    public List<ItemCollection> collections(CallContext context) {
        return collections;
    }

    private static List<Field> profile() {
        return List.of(
                Field.choice("crm.sex", "sex", label("sex"), choices("sex", "male", "female", "unknown")),
                field("crm.age", FieldType.NUMBER, YEARS.formatted("birth_date")),
                field("crm.birth-date", FieldType.DATE, "birth_date"),
                field("crm.days-to-birthday", FieldType.NUMBER, DAYS_TO.formatted("birth_date")),
                field("crm.occupation", FieldType.TEXT, "occupation"),
                field("crm.licence-since", FieldType.DATE, "licence_since"),
                field("crm.years-of-driving", FieldType.NUMBER, YEARS.formatted("licence_since")),
                field("crm.region", FieldType.TEXT, "region"),
                Field.choice("crm.kind", "kind", label("sort"), choices("sort", "person", "company")),
                field("crm.industry", FieldType.TEXT, "industry"),
                field("crm.information-source", FieldType.TEXT, "information_source"),
                Field.money(
                        "crm.annual-income", "annual_income_minor", "annual_income_currency", label("annual-income")),
                Field.choice(
                        "crm.credit-rating",
                        "credit_rating",
                        label("credit-rating"),
                        choices("credit-rating", "good", "average", "bad")),
                Field.choice(
                        "crm.purpose-of-use",
                        "purpose_of_use",
                        label("purpose-of-use"),
                        choices("purpose-of-use", "production", "haulage", "family", "commercial")),
                Field.choice(
                        "crm.insured", "insured", label("insured"), choices("insured", "here", "elsewhere", "none")),
                field("crm.province", FieldType.TEXT, PROVINCE),
                field("crm.city", FieldType.TEXT, CITY),
                field("crm.has-adviser", FieldType.YES_NO, "{row}.adviser_id is not null"),
                field("crm.was-referred", FieldType.YES_NO, "{row}.referred_by is not null"),
                // Whether there is one, and never what it is: by questions one could spell out what is masked.
                field("crm.has-mobile", FieldType.YES_NO, "{row}.mobile is not null"),
                field("crm.has-email", FieldType.YES_NO, "{row}.email is not null"),
                field("crm.created-at", FieldType.INSTANT, "created_at"));
    }

    private static ItemCollection dealings() {
        return new ItemCollection(
                "crm.dealings",
                "crm_dealing",
                "customer_id",
                "started_at",
                label("dealings"),
                List.of(
                        Field.choice(
                                "kind",
                                "kind",
                                label("kind"),
                                choices(
                                        "kind",
                                        "rental",
                                        "service-visit",
                                        "vehicle-sale",
                                        "insurance-policy",
                                        "test-drive",
                                        "inquiry")),
                        Field.money("amount", "amount_minor", "currency", label("amount")),
                        field("days", FieldType.NUMBER, "days"),
                        field("ended-at", FieldType.INSTANT, "ended_at"),
                        field("model", FieldType.TEXT, "model"),
                        field("pick-up-place", FieldType.TEXT, "pick_up_place"),
                        field("return-place", FieldType.TEXT, "return_place"),
                        field("booking-channel", FieldType.TEXT, "booking_channel"),
                        field("payment-method", FieldType.TEXT, "payment_method"),
                        field("odometer-km", FieldType.NUMBER, "odometer_km"),
                        field("adviser", FieldType.TEXT, "adviser"),
                        field("source", FieldType.TEXT, "source"),
                        field("insurer", FieldType.TEXT, "insurer"),
                        field("policy-kind", FieldType.TEXT, "policy_kind"),
                        field("configuration", FieldType.TEXT, "configuration"),
                        Field.money(
                                "paid-by-customer", "paid_by_customer_minor", "currency", label("paid-by-customer")),
                        Field.money("paid-by-insurer", "paid_by_insurer_minor", "currency", label("paid-by-insurer")),
                        Field.money(
                                "paid-by-warranty", "paid_by_warranty_minor", "currency", label("paid-by-warranty")),
                        field("vehicle", FieldType.ID, "vehicle_id"),
                        ofVehicle("brand"),
                        ofVehicle("series"),
                        ofVehicle("model")),
                // A vehicle's brand, series and model are told to all who had a dealing with it.
                Set.of(CustomerFacts.DEALINGS_CHANGED, CustomerFacts.VEHICLES_CHANGED));
    }

    private static Field ofVehicle(String column) {
        return new Field(
                "vehicle-" + column,
                FieldType.TEXT,
                column,
                null,
                label("vehicle-" + column),
                List.of(),
                new Field.Beside("crm_vehicle", "id", "vehicle_id", Field.ROW + "." + column + " is not null"),
                Map.of());
    }

    private static ItemCollection vehicles() {
        return new ItemCollection(
                "crm.vehicles",
                "crm_vehicle",
                "customer_id",
                "created_at",
                label("vehicles"),
                List.of(
                        field("brand", FieldType.TEXT, "brand"),
                        field("series", FieldType.TEXT, "series"),
                        field("model", FieldType.TEXT, "model"),
                        field("energy", FieldType.TEXT, "energy"),
                        field("plate", FieldType.TEXT, "plate"),
                        field("first-registered-on", FieldType.DATE, "first_registered_on"),
                        field("age", FieldType.NUMBER, YEARS.formatted("first_registered_on")),
                        Field.choice(
                                "energy-type",
                                "energy_type",
                                label("energy-type"),
                                choices("energy-type", "petrol", "diesel", "hybrid", "plug-in", "electric", "other")),
                        field("odometer-km", FieldType.NUMBER, "odometer_km"),
                        field("odometer-at", FieldType.INSTANT, "odometer_at"),
                        field("warranty-until", FieldType.DATE, "warranty_until"),
                        field("warranty-km", FieldType.NUMBER, "warranty_km"),
                        field("running-in-due-on", FieldType.DATE, "running_in_due_on"),
                        field("running-in-due-km", FieldType.NUMBER, "running_in_due_km"),
                        field("running-in-done-on", FieldType.DATE, "running_in_done_on"),
                        // By whichever of the two ends first, as far as they are known.
                        field("in-warranty", FieldType.YES_NO, IN_WARRANTY)),
                // A visit tells what the odometer showed.
                Set.of(CustomerFacts.VEHICLES_CHANGED, CustomerFacts.DEALINGS_CHANGED));
    }
}
