package livery.demo;

/** The four exports of a dealer system. */
public enum Kind {
    CUSTOMER("customer", "customers"),
    VEHICLE("vehicle", "vehicles"),
    RENTAL("rental", "rentals"),
    SERVICE_VISIT("service-visit", "visits");

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

    /** The watched folder's name below the store's. */
    public String folder() {
        return folder;
    }
}
