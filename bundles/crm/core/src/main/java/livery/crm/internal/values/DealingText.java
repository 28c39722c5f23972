package livery.crm.internal.values;

/** The texts that dealings have, each kind some of them. */
public enum DealingText {
    MODEL("model"),
    PICK_UP_PLACE("pick_up_place"),
    RETURN_PLACE("return_place"),
    BOOKING_CHANNEL("booking_channel"),
    PAYMENT_METHOD("payment_method"),
    WORK("work"),
    ADVISER("adviser"),
    CONFIGURATION("configuration"),
    INSURER("insurer"),
    POLICY_KIND("policy_kind"),
    CHANNEL("channel"),
    NOTE("note");

    private final String column;

    DealingText(String column) {
        this.column = column;
    }

    /** As the table calls it. */
    public String column() {
        return column;
    }
}
