package livery.crm.internal.values;

/** The fields of a vehicle that sources and staff write. */
public enum VehicleField implements Field {
    VIN("vin", "vin"),
    PLATE("plate", "plate"),
    BRAND("brand", "brand"),
    SERIES("series", "series"),
    MODEL("model", "model"),
    ENERGY("energy", "energy"),
    FIRST_REGISTERED_ON("firstRegisteredOn", "first_registered_on"),
    /** The customer's id. */
    OWNER("owner", "customer_id"),
    WARRANTY_UNTIL("warrantyUntil", "warranty_until"),
    WARRANTY_KM("warrantyKm", "warranty_km"),
    RUNNING_IN_DUE_ON("runningInDueOn", "running_in_due_on"),
    RUNNING_IN_DUE_KM("runningInDueKm", "running_in_due_km"),
    RUNNING_IN_DONE_ON("runningInDoneOn", "running_in_done_on"),
    /** The last plausible reading; staff add readings rather than change it. */
    ODOMETER_KM("odometerKm", "odometer_km");

    private final String wire;
    private final String column;

    VehicleField(String wire, String column) {
        this.wire = wire;
        this.column = column;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean required() {
        return false;
    }
}
