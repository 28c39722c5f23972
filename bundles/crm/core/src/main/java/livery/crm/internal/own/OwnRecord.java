package livery.crm.internal.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import livery.crm.RecordKind;

/** What fields can be added to. */
public enum OwnRecord {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("vehicle")
    VEHICLE,
    @JsonProperty("dealing")
    DEALING;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OwnRecord> parse(String text) {
        for (OwnRecord record : values()) {
            if (record.wire().equals(text)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** To what of ours a record of a source belongs; to nothing that fields can be added to, of lines. */
    public static Optional<OwnRecord> of(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> Optional.of(CUSTOMER);
            case VEHICLE -> Optional.of(VEHICLE);
            case RENTAL, SERVICE_VISIT, VEHICLE_SALE, INSURANCE_POLICY, TEST_DRIVE, INQUIRY -> Optional.of(DEALING);
            case SERVICE_LINE -> Optional.empty();
        };
    }
}
