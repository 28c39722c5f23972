package livery.bench.isolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another store has is answered, in each place of a path, as what nobody has. */
final class ForeignIds {

    private static final int NOT_THERE = 404;

    private final Choice choice;
    private final Findings findings;
    private final List<Pair> pairs = new ArrayList<>();

    ForeignIds(Choice choice, Findings findings) {
        this.choice = choice;
        this.findings = findings;
    }

    /** Two calls that must take as long as each other. */
    record Pair(
            Operation operation,
            Caller caller,
            String foreign,
            String missing,
            @Nullable String body) {}

    /** Those that were compared. */
    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    void ask(Operation operation) throws IOException, InterruptedException {
        Optional<Map<String, String>> own = choice.own(operation);
        if (own.isEmpty()) {
            findings.fault(operation + ": the first store has nothing that it could be asked for");
            return;
        }
        for (String variable : operation.variables()) {
            ask(operation, variable, own.get());
        }
    }

    private void ask(Operation operation, String variable, Map<String, String> own)
            throws IOException, InterruptedException {
        if (Exceptions.makes(operation, variable)) {
            findings.asked("variables that name what is made, whether it was there or not");
            return;
        }
        Choice.Foreign foreign = choice.foreign(operation, variable, own);
        findings.check(
                foreign.sameKind() || !operation.ofStore() || Exceptions.sharedName(operation, variable),
                operation + ": the second store has nothing that {" + variable + "} could stand for");
        String missing = Things.missing(foreign.value());
        Caller caller = choice.asker(operation);
        String body = Samples.body(operation);
        Pair pair = new Pair(
                operation,
                caller,
                operation.at(with(own, variable, foreign.value())),
                operation.at(with(own, variable, missing)),
                body);
        Answer taken = caller.call(operation.method(), pair.foreign(), body);
        Answer none = caller.call(operation.method(), pair.missing(), body);
        findings.asked(
                foreign.sameKind()
                        ? "for what another store or person has, and for what nobody has: 404, the same"
                        : "for something of another kind, and for what nobody has: 404, the same");
        findings.check(
                taken.status() == NOT_THERE || Exceptions.endsAlike(operation),
                operation + " for a foreign " + variable + " " + foreign.value() + ": " + taken);
        findings.check(
                taken.comparable(foreign.value()).equals(none.comparable(missing)),
                operation + " tells a foreign " + variable + ", " + taken + ", from none, " + none);
        findings.check(
                !foreign.sameKind()
                        || choice.candidates(operation, variable, own).contains(foreign.value()),
                operation + " took the " + variable + " " + foreign.value() + " of another store or person away");
        pairs.add(pair);
    }

    private static Map<String, String> with(Map<String, String> own, String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(own);
        changed.put(variable, value);
        return changed;
    }
}
