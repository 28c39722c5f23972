package livery.dms.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import livery.crm.CreditRating;
import livery.crm.CustomerKind;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.InquiryRecord;
import livery.crm.InsurancePolicyRecord;
import livery.crm.Insured;
import livery.crm.LineKind;
import livery.crm.OwnTarget;
import livery.crm.Payer;
import livery.crm.PurposeOfUse;
import livery.crm.RentalRecord;
import livery.crm.RunningIn;
import livery.crm.ServiceLineRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.Sex;
import livery.crm.TestDriveRecord;
import livery.crm.VehicleRecord;
import livery.crm.VehicleSaleRecord;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Makes canonical records of the fields of raw ones. Safe for one thread at a time. */
final class RecordMapper {

    private static final int LONGEST_ID = 64;

    private final Mapping mapping;
    private final ValueReader reader;
    private final List<CanonicalField> added;

    /**
     * A raw record as far as it could be mapped.
     *
     * @param record null when there are faults
     * @param externalId "" when it has none
     */
    record Mapped(@Nullable Object record, String externalId, List<FieldFault> faults) {}

    /** @param added the fields that the store has added to such records */
    RecordMapper(Mapping mapping, List<CanonicalField> added) {
        this.mapping = mapping;
        this.added = added;
        this.reader = new ValueReader(mapping.dateFormats(), mapping.zone(), mapping.currency());
    }

    Mapped map(Map<String, String> fields) {
        Values values = new Values(fields);
        Object record = switch (mapping.kind()) {
            case CUSTOMER -> customer(values);
            case VEHICLE -> vehicle(values);
            case RENTAL -> rental(values);
            case SERVICE_VISIT -> serviceVisit(values);
            case VEHICLE_SALE -> vehicleSale(values);
            case INSURANCE_POLICY -> insurancePolicy(values);
            case TEST_DRIVE -> testDrive(values);
            case INQUIRY -> inquiry(values);
            case SERVICE_LINE -> serviceLine(values);
        };
        return new Mapped(values.faults.isEmpty() ? record : null, values.externalId, values.faults);
    }

    private CustomerRecord customer(Values v) {
        return new CustomerRecord(
                v.required("externalId"),
                v.required("name"),
                v.text("mobile"),
                v.text("email"),
                v.choice("sex", Sex.class),
                v.read("birthDate", reader::date),
                v.text("occupation"),
                v.read("licenceSince", reader::date),
                v.text("identityNumber"),
                v.text("drivingLicenceNumber"),
                v.text("region"),
                v.text("address"),
                v.text("note"),
                profile(v),
                v.added());
    }

    private CustomerProfile profile(Values v) {
        return new CustomerProfile(
                v.choice("kind", CustomerKind.class),
                v.text("uscc"),
                v.text("industry"),
                v.text("informationSource"),
                v.read("annualIncome", reader::minor),
                null,
                v.choice("creditRating", CreditRating.class),
                v.choice("purposeOfUse", PurposeOfUse.class),
                v.choice("insured", Insured.class),
                v.reference("referredBy"));
    }

    private VehicleRecord vehicle(Values v) {
        return new VehicleRecord(
                v.required("externalId"),
                v.text("vin"),
                v.text("plate"),
                v.text("brand"),
                v.text("series"),
                v.text("model"),
                v.text("energy"),
                v.read("firstRegisteredOn", reader::date),
                v.reference("owner"),
                v.read("warrantyUntil", reader::date),
                v.read("warrantyKm", reader::integer),
                v.read("odometerKm", reader::integer),
                new RunningIn(
                        v.read("runningInDueOn", reader::date),
                        v.read("runningInDueKm", reader::integer),
                        v.read("runningInDoneOn", reader::date)),
                v.added());
    }

    private RentalRecord rental(Values v) {
        String externalId = v.required("externalId");
        v.required("customer");
        String customer = v.id("customer");
        v.required("at");
        return new RentalRecord(
                externalId,
                customer,
                v.reference("vehicle"),
                v.text("plate"),
                v.read("at", reader::instant),
                v.read("endedAt", reader::instant),
                v.read("amount", reader::minor),
                null,
                v.text("model"),
                v.text("pickUpPlace"),
                v.text("returnPlace"),
                v.text("bookingChannel"),
                v.text("paymentMethod"),
                v.added());
    }

    private ServiceVisitRecord serviceVisit(Values v) {
        String externalId = v.required("externalId");
        v.required("customer");
        String customer = v.id("customer");
        v.required("at");
        return new ServiceVisitRecord(
                externalId,
                customer,
                v.reference("vehicle"),
                v.text("plate"),
                v.read("at", reader::instant),
                v.read("endedAt", reader::instant),
                v.read("amount", reader::minor),
                null,
                v.read("odometerKm", reader::integer),
                v.text("work"),
                v.text("adviser"),
                v.added());
    }

    private VehicleSaleRecord vehicleSale(Values v) {
        return new VehicleSaleRecord(
                v.required("externalId"),
                v.customer(),
                v.reference("vehicle"),
                v.text("plate"),
                v.at(),
                v.read("amount", reader::minor),
                null,
                v.text("model"),
                v.text("configuration"),
                v.text("adviser"),
                v.added());
    }

    private InsurancePolicyRecord insurancePolicy(Values v) {
        return new InsurancePolicyRecord(
                v.required("externalId"),
                v.customer(),
                v.reference("vehicle"),
                v.text("plate"),
                v.at(),
                v.read("endedAt", reader::instant),
                v.read("amount", reader::minor),
                null,
                v.text("insurer"),
                v.text("policyKind"),
                v.added());
    }

    private TestDriveRecord testDrive(Values v) {
        return new TestDriveRecord(
                v.required("externalId"),
                v.customer(),
                v.reference("vehicle"),
                v.text("plate"),
                v.at(),
                v.read("endedAt", reader::instant),
                v.text("model"),
                v.text("adviser"),
                v.text("note"),
                v.added());
    }

    private InquiryRecord inquiry(Values v) {
        return new InquiryRecord(
                v.required("externalId"),
                v.customer(),
                v.at(),
                v.text("model"),
                v.text("channel"),
                v.text("adviser"),
                v.text("note"),
                v.added());
    }

    private ServiceLineRecord serviceLine(Values v) {
        String externalId = v.required("externalId");
        v.required("visit");
        return new ServiceLineRecord(
                externalId,
                v.id("visit"),
                v.choice("lineKind", LineKind.class),
                v.text("text"),
                v.read("quantity", reader::number),
                v.read("amount", reader::minor),
                v.choice("payer", Payer.class));
    }

    /** The values of one record by canonical field, and what is wrong with them by column. */
    private final class Values {

        private final Map<String, String> fields;
        private final List<FieldFault> faults = new ArrayList<>();
        private String externalId = "";

        Values(Map<String, String> fields) {
            this.fields = fields;
        }

        @Nullable
        String text(String field) {
            String column = mapping.columns().get(field);
            String value = column == null ? null : fields.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }

        String required(String field) {
            String value = text(field);
            if (value == null) {
                faults.add(new FieldFault(
                        mapping.columnOf(field), "dms.value.missing", Map.of("column", mapping.columnOf(field))));
                return "";
            }
            if (field.equals("externalId")) {
                externalId = id(field);
            }
            return value;
        }

        /** The customer, who must be named. */
        String customer() {
            required("customer");
            return id("customer");
        }

        /** The time, which must be there. */
        @Nullable
        Instant at() {
            required("at");
            return read("at", reader::instant);
        }

        /** What is said of fields that the store has added, by code: days as in ISO 8601, numbers without separators. */
        Map<String, String> added() {
            Map<String, String> said = new TreeMap<>();
            for (CanonicalField field : added) {
                String value = switch (field.type()) {
                    case DATE -> read(field.name(), text -> reader.date(text).toString());
                    case DECIMAL ->
                        read(field.name(), text -> reader.number(text).toPlainString());
                    default -> text(field.name());
                };
                if (value != null) {
                    said.put(field.name().substring(OwnTarget.PREFIX.length()), value);
                }
            }
            return said;
        }

        /** The name of a record in the outside system. */
        String id(String field) {
            String value = text(field);
            if (value != null && value.length() > LONGEST_ID) {
                faults.add(new FieldFault(mapping.columnOf(field), "dms.id.too-long", Map.of("most", LONGEST_ID)));
            }
            return value == null ? "" : value;
        }

        @Nullable
        String reference(String field) {
            String value = id(field);
            return value.isEmpty() ? null : value;
        }

        <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
            return read(field, text -> reader.choice(field, type, text));
        }

        <T> @Nullable T read(String field, Function<String, T> as) {
            String value = text(field);
            if (value == null) {
                return null;
            }
            try {
                return as.apply(value);
            } catch (ValueReader.Unreadable e) {
                faults.add(e.in(mapping.columnOf(field)));
                return null;
            }
        }
    }
}
