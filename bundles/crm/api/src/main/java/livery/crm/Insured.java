package livery.crm;

/** Where a customer's vehicles are insured, seen from the store. Serves A13. */
public enum Insured {
    HERE,
    ELSEWHERE,
    NONE
}
