package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.List;
import livery.criteria.Operator;
import livery.criteria.internal.clause.Condition;

/** A condition of a value as SQL, and its opposite: each true or not, whatever is missing. */
final class Predicates {

    private Predicates() {}

    /**
     * The predicate.
     *
     * @param value the expression that is judged
     * @param wanted whether the condition is to hold, or not to
     * @param missing whether a missing value is to count as well
     */
    static Sql of(Condition condition, Sql value, boolean wanted, boolean missing) {
        if (condition instanceof Condition.Known known) {
            return value.then(known.known() == wanted ? " is not null" : " is null");
        }
        Sql present = wanted ? holds(condition, value) : fails(condition, value);
        return missing ? value.within("(", " is null or ").then(present).then(")") : present;
    }

    private static Sql holds(Condition condition, Sql value) {
        if (condition instanceof Condition.OneOf one) {
            return value.then(" in (").then(Sql.places(one.values())).then(")");
        }
        if (condition instanceof Condition.Compared compared) {
            return value.then(sign(compared.operator())).then(Sql.of("?", compared.value()));
        }
        if (condition instanceof Condition.Between between) {
            return both(value, Sql.of(" >= ?", between.least()), Sql.of(" <= ?", between.most()), " and ");
        }
        if (condition instanceof Condition.Within within) {
            return both(
                    value,
                    within.from() == null ? Sql.NONE : Sql.of(" >= ?", within.from()),
                    within.before() == null ? Sql.NONE : Sql.of(" < ?", within.before()),
                    " and ");
        }
        if (condition instanceof Condition.StartsWith starts) {
            return texts(starts.texts(), value, " = 1", " or ");
        }
        if (condition instanceof Condition.Contains contains) {
            return texts(contains.texts(), value, " > 0", " or ");
        }
        List<Sql> each = new ArrayList<>();
        ((Condition.Either) condition).of().forEach(one -> each.add(holds(one, value)));
        return Sql.join(" or ", each).within("(", ")");
    }

    private static Sql fails(Condition condition, Sql value) {
        if (condition instanceof Condition.OneOf one) {
            return value.then(" not in (").then(Sql.places(one.values())).then(")");
        }
        if (condition instanceof Condition.Compared compared) {
            return value.then(opposite(compared.operator())).then(Sql.of("?", compared.value()));
        }
        if (condition instanceof Condition.Between between) {
            return both(value, Sql.of(" < ?", between.least()), Sql.of(" > ?", between.most()), " or ");
        }
        if (condition instanceof Condition.Within within) {
            return both(
                    value,
                    within.from() == null ? Sql.NONE : Sql.of(" < ?", within.from()),
                    within.before() == null ? Sql.NONE : Sql.of(" >= ?", within.before()),
                    " or ");
        }
        if (condition instanceof Condition.StartsWith starts) {
            return texts(starts.texts(), value, " <> 1", " and ");
        }
        if (condition instanceof Condition.Contains contains) {
            return texts(contains.texts(), value, " = 0", " and ");
        }
        List<Sql> each = new ArrayList<>();
        ((Condition.Either) condition).of().forEach(one -> each.add(fails(one, value)));
        return Sql.join(" and ", each).within("(", ")");
    }

    private static Sql both(Sql value, Sql one, Sql other, String between) {
        if (one.isNone() || other.isNone()) {
            return value.then(one).then(other);
        }
        return value.then(one).then(between).then(value).then(other).within("(", ")");
    }

    /** Letter by letter, whatever the database thinks of their order. */
    private static Sql texts(List<String> texts, Sql value, String found, String between) {
        List<Sql> each = new ArrayList<>();
        texts.forEach(text ->
                each.add(Sql.of("locate(?, ", text).then(value).then(")").then(found)));
        Sql all = Sql.join(between, each);
        return each.size() == 1 ? all : all.within("(", ")");
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> " >= ";
            case AT_MOST -> " <= ";
            case MORE_THAN -> " > ";
            default -> " < ";
        };
    }

    private static String opposite(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> " < ";
            case AT_MOST -> " > ";
            case MORE_THAN -> " <= ";
            default -> " >= ";
        };
    }
}
