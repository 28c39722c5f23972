package livery.demo;

/** The exports of a dealer system, in the order in which their records need each other. */
public enum Kind {
    CUSTOMER("customer", "customers"),
    VEHICLE("vehicle", "vehicles"),
    RENTAL("rental", "rentals"),
    SERVICE_VISIT("service-visit", "visits"),
    SERVICE_LINE("service-line", "lines"),
    VEHICLE_SALE("vehicle-sale", "sales"),
    INSURANCE_POLICY("insurance-policy", "policies"),
    TEST_DRIVE("test-drive", "testdrives"),
    INQUIRY("inquiry", "inquiries");

    private final String id;
    private final String folder;

    Kind(String id, String folder) {
        this.id = id;
        this.folder = folder;
    }

    /** As a connection's settings name it. */
    public String id() {
        return id;
    }

    /** Whether such an export has faults on purpose. */
    public boolean hasFaults() {
        return compareTo(SERVICE_VISIT) <= 0;
    }

    /** The watched folder's name below the store's. */
    public String folder() {
        return folder;
    }
}
