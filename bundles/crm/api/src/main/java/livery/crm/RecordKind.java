package livery.crm;

/** What a record from outside is about. */
public enum RecordKind {
    CUSTOMER,
    VEHICLE,
    RENTAL,
    SERVICE_VISIT
}
