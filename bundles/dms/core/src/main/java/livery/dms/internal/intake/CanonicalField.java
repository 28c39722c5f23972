package livery.dms.internal.intake;

import java.util.List;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;

/**
 * A field of a canonical record, to which a column of an outside system can be mapped.
 *
 * @param covered whether its values are numbers that are shown without all but their ends
 */
public record CanonicalField(String name, Type type, boolean required, boolean covered) {

    /** How a field's text is read. */
    public enum Type {
        TEXT,
        DATE,
        DATETIME,
        MONEY,
        INTEGER,
        DECIMAL,
        MOBILE,
        ENUM
    }

    private static CanonicalField required(String name) {
        return new CanonicalField(name, Type.TEXT, true, false);
    }

    private static CanonicalField text(String name) {
        return new CanonicalField(name, Type.TEXT, false, false);
    }

    private static CanonicalField of(String name, Type type) {
        return new CanonicalField(name, type, false, false);
    }

    private static CanonicalField covered(String name, Type type) {
        return new CanonicalField(name, type, false, true);
    }

    private static final List<CanonicalField> CUSTOMER = List.of(
            required("externalId"),
            required("name"),
            covered("mobile", Type.MOBILE),
            text("email"),
            of("sex", Type.ENUM),
            of("birthDate", Type.DATE),
            text("occupation"),
            of("licenceSince", Type.DATE),
            covered("identityNumber", Type.TEXT),
            covered("drivingLicenceNumber", Type.TEXT),
            text("region"),
            text("address"),
            text("note"),
            of("kind", Type.ENUM),
            text("uscc"),
            text("industry"),
            text("informationSource"),
            of("annualIncome", Type.MONEY),
            of("creditRating", Type.ENUM),
            of("purposeOfUse", Type.ENUM),
            of("insured", Type.ENUM),
            text("referredBy"));

    private static final List<CanonicalField> VEHICLE = List.of(
            required("externalId"),
            text("plate"),
            text("vin"),
            text("brand"),
            text("series"),
            text("model"),
            text("energy"),
            of("firstRegisteredOn", Type.DATE),
            text("owner"),
            of("warrantyUntil", Type.DATE),
            of("warrantyKm", Type.INTEGER),
            of("odometerKm", Type.INTEGER),
            of("runningInDueOn", Type.DATE),
            of("runningInDueKm", Type.INTEGER),
            of("runningInDoneOn", Type.DATE));

    private static final List<CanonicalField> RENTAL = List.of(
            required("externalId"),
            required("customer"),
            new CanonicalField("at", Type.DATETIME, true, false),
            of("endedAt", Type.DATETIME),
            text("vehicle"),
            text("plate"),
            text("model"),
            of("amount", Type.MONEY),
            text("pickUpPlace"),
            text("returnPlace"),
            text("bookingChannel"),
            text("paymentMethod"));

    private static final List<CanonicalField> SERVICE_VISIT = List.of(
            required("externalId"),
            required("customer"),
            new CanonicalField("at", Type.DATETIME, true, false),
            of("endedAt", Type.DATETIME),
            text("vehicle"),
            text("plate"),
            of("amount", Type.MONEY),
            of("odometerKm", Type.INTEGER),
            text("work"),
            text("adviser"));

    private static final CanonicalField AT = new CanonicalField("at", Type.DATETIME, true, false);

    private static final List<CanonicalField> VEHICLE_SALE = List.of(
            required("externalId"),
            required("customer"),
            AT,
            text("vehicle"),
            text("plate"),
            text("model"),
            text("configuration"),
            of("amount", Type.MONEY),
            text("adviser"));

    private static final List<CanonicalField> INSURANCE_POLICY = List.of(
            required("externalId"),
            required("customer"),
            AT,
            of("endedAt", Type.DATETIME),
            text("vehicle"),
            text("plate"),
            text("insurer"),
            text("policyKind"),
            of("amount", Type.MONEY));

    private static final List<CanonicalField> TEST_DRIVE = List.of(
            required("externalId"),
            required("customer"),
            AT,
            of("endedAt", Type.DATETIME),
            text("vehicle"),
            text("plate"),
            text("model"),
            text("adviser"),
            text("note"));

    private static final List<CanonicalField> INQUIRY = List.of(
            required("externalId"),
            required("customer"),
            AT,
            text("model"),
            text("channel"),
            text("adviser"),
            text("note"));

    private static final List<CanonicalField> SERVICE_LINE = List.of(
            required("externalId"),
            required("visit"),
            of("lineKind", Type.ENUM),
            text("text"),
            of("quantity", Type.DECIMAL),
            of("amount", Type.MONEY),
            of("payer", Type.ENUM));

    /** A field that a store has added. */
    public static CanonicalField of(OwnTarget added) {
        return of(
                added.name(),
                switch (added.type()) {
                    case DATE -> Type.DATE;
                    case NUMBER -> Type.DECIMAL;
                    case TEXT, CHOICE, REFERENCE -> Type.TEXT;
                });
    }

    /** The fields of a kind, in the order of a form. */
    public static List<CanonicalField> of(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> CUSTOMER;
            case VEHICLE -> VEHICLE;
            case RENTAL -> RENTAL;
            case SERVICE_VISIT -> SERVICE_VISIT;
            case VEHICLE_SALE -> VEHICLE_SALE;
            case INSURANCE_POLICY -> INSURANCE_POLICY;
            case TEST_DRIVE -> TEST_DRIVE;
            case INQUIRY -> INQUIRY;
            case SERVICE_LINE -> SERVICE_LINE;
        };
    }
}
