package livery.crm.internal.search;

import java.util.Comparator;
import java.util.stream.Stream;
import livery.crm.internal.values.Grams;

/** A piece of a customer's name or plate. Sorted as the table is, so that rows are written side by side. */
public record Gram(String gram, long customer) implements Comparable<Gram> {

    private static final Comparator<Gram> ORDER =
            Comparator.comparing(Gram::gram).thenComparing(Gram::customer);

    /** All pieces of a text. */
    public static Stream<Gram> of(String key, long customer) {
        return Grams.of(key).stream().map(gram -> new Gram(gram, customer));
    }

    @Override
    public int compareTo(Gram other) {
        return ORDER.compare(this, other);
    }
}
