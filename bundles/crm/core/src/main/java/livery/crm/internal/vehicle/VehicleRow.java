package livery.crm.internal.vehicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A vehicle's row. */
@Entity
@Table(name = "crm_vehicle")
public class VehicleRow {

    @Id
    @Column(name = "id")
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "vin")
    private @Nullable String vin;

    @Column(name = "plate")
    private @Nullable String plate;

    @Column(name = "plate_key")
    private @Nullable String plateKey;

    @Column(name = "twin")
    private long twin;

    @Column(name = "brand")
    private @Nullable String brand;

    @Column(name = "series")
    private @Nullable String series;

    @Column(name = "model")
    private @Nullable String model;

    @Column(name = "energy")
    private @Nullable String energy;

    @Column(name = "first_registered_on")
    private @Nullable LocalDate firstRegisteredOn;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Column(name = "staff_fields")
    private String staffFields = "";

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    protected VehicleRow() {}

    public long id() {
        return id;
    }

    public @Nullable String vin() {
        return vin;
    }

    public @Nullable String plate() {
        return plate;
    }

    public @Nullable String plateKey() {
        return plateKey;
    }

    public @Nullable String brand() {
        return brand;
    }

    public @Nullable String series() {
        return series;
    }

    public @Nullable String model() {
        return model;
    }

    public @Nullable String energy() {
        return energy;
    }

    public @Nullable LocalDate firstRegisteredOn() {
        return firstRegisteredOn;
    }

    /** The owner, if one is known. */
    public @Nullable Long customerId() {
        return customerId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
