package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A piece of a statement with the values of its parameters, in their order. */
record Sql(String text, List<Object> values) {

    static final Sql NONE = new Sql("", List.of());
    static final Sql TRUE = of("1 = 1");
    static final Sql FALSE = of("1 = 0");

    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    boolean isNone() {
        return text.isEmpty();
    }

    Sql then(Sql next) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(next.values);
        return new Sql(text + next.text, both);
    }

    Sql then(String next) {
        return new Sql(text + next, values);
    }

    Sql within(String before, String after) {
        return new Sql(before + text + after, values);
    }

    Sql bracketed() {
        return within("(", ")");
    }

    /** One after the other with something between; without those that are nothing. */
    static Sql join(String between, Collection<Sql> parts) {
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (Sql part : parts) {
            if (!part.isNone()) {
                text.append(text.isEmpty() ? "" : between).append(part.text);
                values.addAll(part.values);
            }
        }
        return new Sql(text.toString(), values);
    }

    /** So many parameters, with commas between. */
    static Sql places(Collection<?> values) {
        return new Sql("?, ".repeat(values.size() - 1) + "?", List.copyOf(values));
    }
}
