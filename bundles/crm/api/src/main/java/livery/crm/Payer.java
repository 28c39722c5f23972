package livery.crm;

/** Who pays for a line of a service visit. Serves A35. */
public enum Payer {
    CUSTOMER,
    INSURER,
    WARRANTY
}
