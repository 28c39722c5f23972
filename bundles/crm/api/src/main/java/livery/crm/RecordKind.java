package livery.crm;

/** What a record from outside is about. */
public enum RecordKind {
    CUSTOMER,
    VEHICLE,
    RENTAL,
    SERVICE_VISIT,
    VEHICLE_SALE,
    INSURANCE_POLICY,
    TEST_DRIVE,
    INQUIRY,
    /** A line of a service visit. */
    SERVICE_LINE;

    /** Whether it is a dealing of a customer with the store. */
    public boolean isDealing() {
        return switch (this) {
            case RENTAL, SERVICE_VISIT, VEHICLE_SALE, INSURANCE_POLICY, TEST_DRIVE, INQUIRY -> true;
            case CUSTOMER, VEHICLE, SERVICE_LINE -> false;
        };
    }
}
