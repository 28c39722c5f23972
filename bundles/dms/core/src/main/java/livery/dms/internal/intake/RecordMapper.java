package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import livery.crm.CustomerRecord;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.VehicleRecord;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Makes canonical records of the fields of raw ones. Safe for one thread at a time. */
final class RecordMapper {

    private static final int LONGEST_ID = 64;

    private final Mapping mapping;
    private final ValueReader reader;

    /**
     * A raw record as far as it could be mapped.
     *
     * @param record null when there are faults
     * @param externalId "" when it has none
     */
    record Mapped(@Nullable Object record, String externalId, List<FieldFault> faults) {}

    RecordMapper(Mapping mapping) {
        this.mapping = mapping;
        this.reader = new ValueReader(mapping.dateFormats(), mapping.zone(), mapping.currency());
    }

    Mapped map(Map<String, String> fields) {
        Values values = new Values(fields);
        Object record = switch (mapping.kind()) {
            case CUSTOMER -> customer(values);
            case VEHICLE -> vehicle(values);
            case RENTAL -> rental(values);
            case SERVICE_VISIT -> serviceVisit(values);
        };
        return new Mapped(values.faults.isEmpty() ? record : null, values.externalId, values.faults);
    }

    private CustomerRecord customer(Values v) {
        return new CustomerRecord(
                v.required("externalId"),
                v.required("name"),
                v.text("mobile"),
                v.text("email"),
                v.read("sex", reader::sex),
                v.read("birthDate", reader::date),
                v.text("occupation"),
                v.read("licenceSince", reader::date),
                v.text("identityNumber"),
                v.text("drivingLicenceNumber"),
                v.text("region"),
                v.text("address"),
                v.text("note"));
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
                v.reference("owner"));
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
                v.text("paymentMethod"));
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
                v.text("adviser"));
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
