package livery.crm.internal.attachment;

/** What files can be attached to. */
public enum AttachedTo {
    CUSTOMER("customer_id", "crm_customer", "crm.customer.unknown"),
    VEHICLE("vehicle_id", "crm_vehicle", "crm.vehicle.unknown");

    private final String column;
    private final String table;
    private final String unknown;

    AttachedTo(String column, String table, String unknown) {
        this.column = column;
        this.table = table;
        this.unknown = unknown;
    }

    String column() {
        return column;
    }

    String table() {
        return table;
    }

    /** The fault of one that the store does not have. */
    public String unknown() {
        return unknown;
    }

    String subject() {
        return this == CUSTOMER ? "customer" : "vehicle";
    }
}
