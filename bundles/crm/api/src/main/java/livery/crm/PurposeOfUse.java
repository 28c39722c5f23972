package livery.crm;

/** What a customer mostly uses vehicles for. Serves A10. */
public enum PurposeOfUse {
    PRODUCTION,
    HAULAGE,
    FAMILY,
    COMMERCIAL
}
