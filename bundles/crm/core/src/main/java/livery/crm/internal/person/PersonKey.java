package livery.crm.internal.person;

/**
 * One way to know a customer by.
 *
 * @param hash keyed by the group, 22 characters; of one kind the same for the same value
 */
public record PersonKey(KeyKind kind, String hash) implements Comparable<PersonKey> {

    @Override
    public int compareTo(PersonKey other) {
        int by = kind.compareTo(other.kind);
        return by != 0 ? by : hash.compareTo(other.hash);
    }
}
