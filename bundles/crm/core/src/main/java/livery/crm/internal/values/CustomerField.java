package livery.crm.internal.values;

/** The fields of a customer that sources and staff write. */
public enum CustomerField implements Field {
    NAME("name", "name"),
    MOBILE("mobile", "mobile"),
    EMAIL("email", "email"),
    SEX("sex", "sex"),
    BIRTH_DATE("birthDate", "birth_date"),
    OCCUPATION("occupation", "occupation"),
    LICENCE_SINCE("licenceSince", "licence_since"),
    IDENTITY_NUMBER("identityNumber", "identity_number"),
    REGION("region", "region"),
    ADDRESS("address", "address"),
    NOTE("note", "note");

    private final String wire;
    private final String column;

    CustomerField(String wire, String column) {
        this.wire = wire;
        this.column = column;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean required() {
        return this == NAME;
    }

    @Override
    public boolean sensitive() {
        return this == IDENTITY_NUMBER;
    }
}
