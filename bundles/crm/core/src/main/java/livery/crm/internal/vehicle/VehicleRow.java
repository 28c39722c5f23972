package livery.crm.internal.vehicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import livery.crm.EnergyType;
import livery.crm.RunningIn;
import livery.crm.internal.values.FieldNames;
import livery.crm.internal.values.Plates;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.values.VehicleField;
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

    @Column(name = "warranty_until")
    private @Nullable LocalDate warrantyUntil;

    @Column(name = "warranty_km")
    private @Nullable Long warrantyKm;

    @Column(name = "running_in_due_on")
    private @Nullable LocalDate runningInDueOn;

    @Column(name = "running_in_due_km")
    private @Nullable Long runningInDueKm;

    @Column(name = "running_in_done_on")
    private @Nullable LocalDate runningInDoneOn;

    /** Written by {@link OdometerRows} alone, as is its time. */
    @Column(name = "odometer_km", insertable = false, updatable = false)
    private @Nullable Long odometerKm;

    @Column(name = "odometer_at", insertable = false, updatable = false)
    private @Nullable Instant odometerAt;

    /** The database makes it of {@link #energy}. */
    @Enumerated(EnumType.STRING)
    @Column(name = "energy_type", insertable = false, updatable = false)
    private @Nullable EnergyType energyType;

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

    VehicleRow(long id, Instant now) {
        this.id = id;
        this.createdAt = now;
    }

    /**
     * Takes values that staff wrote.
     *
     * @param values checked, as they are stored
     * @param written the fields that staff changed
     */
    void take(Map<VehicleField, String> values, Set<VehicleField> written, Instant now) {
        vin = values.get(VehicleField.VIN);
        plate = values.get(VehicleField.PLATE);
        plateKey = plate == null ? null : Plates.key(plate);
        brand = values.get(VehicleField.BRAND);
        series = values.get(VehicleField.SERIES);
        model = values.get(VehicleField.MODEL);
        energy = values.get(VehicleField.ENERGY);
        firstRegisteredOn = date(values.get(VehicleField.FIRST_REGISTERED_ON));
        warrantyUntil = date(values.get(VehicleField.WARRANTY_UNTIL));
        warrantyKm = number(values.get(VehicleField.WARRANTY_KM));
        runningInDueOn = date(values.get(VehicleField.RUNNING_IN_DUE_ON));
        runningInDueKm = number(values.get(VehicleField.RUNNING_IN_DUE_KM));
        runningInDoneOn = date(values.get(VehicleField.RUNNING_IN_DONE_ON));
        customerId = number(values.get(VehicleField.OWNER));
        Set<VehicleField> staff = EnumSet.noneOf(VehicleField.class);
        staff.addAll(FieldNames.read(staffFields, VehicleField.class));
        staff.addAll(written);
        staffFields = FieldNames.written(staff);
        updatedAt = now;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    void setTwin(long twin) {
        this.twin = twin;
    }

    /** The row's values as somebody would write them. */
    VehicleDraft draft() {
        return new VehicleDraft(
                vin,
                plate,
                brand,
                series,
                model,
                energy,
                firstRegisteredOn,
                warrantyUntil,
                warrantyKm,
                null,
                customerId == null ? null : customerId.toString(),
                runningIn(),
                null);
    }

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

    /** What the energy is, as far as its words are known. */
    public @Nullable EnergyType energyType() {
        return energyType;
    }

    public @Nullable LocalDate warrantyUntil() {
        return warrantyUntil;
    }

    public @Nullable Long warrantyKm() {
        return warrantyKm;
    }

    /** Its first service. */
    public RunningIn runningIn() {
        return new RunningIn(runningInDueOn, runningInDueKm, runningInDoneOn);
    }

    /** The last plausible reading. */
    public @Nullable Long odometerKm() {
        return odometerKm;
    }

    public @Nullable Instant odometerAt() {
        return odometerAt;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
