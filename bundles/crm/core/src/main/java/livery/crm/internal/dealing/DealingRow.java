package livery.crm.internal.dealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livery.crm.Payer;
import livery.crm.RecordKind;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A dealing's row. It is written in sets by the intake, and by the register of what staff enter. */
@Entity
@Immutable
@Table(name = "crm_dealing")
public class DealingRow {

    @Id
    @Column(name = "id")
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RecordKind kind = RecordKind.RENTAL;

    @Column(name = "source")
    private String source = "";

    @Column(name = "external_id")
    private String externalId = "";

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "vehicle_id")
    private @Nullable Long vehicleId;

    @Column(name = "plate")
    private @Nullable String plate;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "days")
    private @Nullable Integer days;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    @Column(name = "currency")
    private @Nullable String currency;

    @Column(name = "model")
    private @Nullable String model;

    @Column(name = "pick_up_place")
    private @Nullable String pickUpPlace;

    @Column(name = "return_place")
    private @Nullable String returnPlace;

    @Column(name = "booking_channel")
    private @Nullable String bookingChannel;

    @Column(name = "payment_method")
    private @Nullable String paymentMethod;

    @Column(name = "odometer_km")
    private @Nullable Long odometerKm;

    @Column(name = "work")
    private @Nullable String work;

    @Column(name = "adviser")
    private @Nullable String adviser;

    @Column(name = "configuration")
    private @Nullable String configuration;

    @Column(name = "insurer")
    private @Nullable String insurer;

    @Column(name = "policy_kind")
    private @Nullable String policyKind;

    @Column(name = "channel")
    private @Nullable String channel;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "paid_by_customer_minor")
    private @Nullable Long paidByCustomerMinor;

    @Column(name = "paid_by_insurer_minor")
    private @Nullable Long paidByInsurerMinor;

    @Column(name = "paid_by_warranty_minor")
    private @Nullable Long paidByWarrantyMinor;

    @Column(name = "version")
    private long version;

    protected DealingRow() {}

    public long id() {
        return id;
    }

    public RecordKind kind() {
        return kind;
    }

    public String source() {
        return source;
    }

    public String externalId() {
        return externalId;
    }

    public @Nullable Long vehicleId() {
        return vehicleId;
    }

    /** As the source wrote it. */
    public @Nullable String plate() {
        return plate;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Days begun, of a rental that has ended. */
    public @Nullable Integer days() {
        return days;
    }

    public @Nullable Long amountMinor() {
        return amountMinor;
    }

    public @Nullable String currency() {
        return currency;
    }

    public @Nullable String model() {
        return model;
    }

    public @Nullable String pickUpPlace() {
        return pickUpPlace;
    }

    public @Nullable String returnPlace() {
        return returnPlace;
    }

    public @Nullable String bookingChannel() {
        return bookingChannel;
    }

    public @Nullable String paymentMethod() {
        return paymentMethod;
    }

    public @Nullable Long odometerKm() {
        return odometerKm;
    }

    public @Nullable String work() {
        return work;
    }

    public @Nullable String adviser() {
        return adviser;
    }

    public @Nullable String configuration() {
        return configuration;
    }

    public @Nullable String insurer() {
        return insurer;
    }

    public @Nullable String policyKind() {
        return policyKind;
    }

    public @Nullable String channel() {
        return channel;
    }

    public @Nullable String note() {
        return note;
    }

    /** The sum of the lines that the payer pays; null of what has no such line. */
    public @Nullable Long paidMinor(Payer payer) {
        return switch (payer) {
            case CUSTOMER -> paidByCustomerMinor;
            case INSURER -> paidByInsurerMinor;
            case WARRANTY -> paidByWarrantyMinor;
        };
    }

    public long customerId() {
        return customerId;
    }

    /** Grows with each change by staff. */
    public long version() {
        return version;
    }
}
