package livery.crm;

/** How reliably a customer pays, as the store judges it. Serves A10 and A14. */
public enum CreditRating {
    GOOD,
    AVERAGE,
    BAD
}
