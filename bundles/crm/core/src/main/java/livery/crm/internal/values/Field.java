package livery.crm.internal.values;

/** A field of something that sources and staff write. */
public interface Field {

    /** As the API and the sources call it. */
    String wire();

    /** As its table calls it. */
    String column();

    /** Whether it always has a value. */
    boolean required();

    /** Whether its value is kept encrypted. */
    default boolean sensitive() {
        return false;
    }
}
