package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whatever another store has, in whatever text of a query or body it is named, is answered as what nobody has. */
final class ForeignTexts {

    /** Of two numbers with a check digit one may fit by chance and the other not, which tells nothing of anybody. */
    private static final Set<String> CHECKED = Set.of("uscc", "identityNumber");

    private final Filling.Filled filled;
    private final Choice choice;
    private final Findings findings;
    private final Set<String> values = new LinkedHashSet<>();
    private final int kinds;
    private int bodies;
    private int turns;

    /** @param kinds how many of the values each text is tried with, one text with some and the next with others */
    ForeignTexts(int kinds, Filling.Filled filled, Choice choice, Findings findings) {
        this.kinds = kinds;
        this.filled = filled;
        this.choice = choice;
        this.findings = findings;
    }

    /** Takes one of each kind of thing that the second store has. */
    void collect(List<Operation> operations) throws IOException, InterruptedException {
        values.add(filled.second().tenant());
        values.add(filled.second().keeperId());
        for (Operation operation : operations) {
            if (operation.ofStore() && !operation.variables().isEmpty()) {
                choice.others(operation).ifPresent(found -> values.addAll(found.values()));
            }
        }
        values.removeIf(value -> !value.matches("\\d{12,}"));
        findings.note("         ids of " + values.size() + " kinds were named in queries and bodies");
    }

    /** First what is only read: a text that is stored would be found. */
    void askAll(List<Operation> operations) throws IOException, InterruptedException {
        List<Operation> asked = operations.stream()
                .filter(operation -> operation.ofStore() && !operation.method().equals("DELETE"))
                .toList();
        for (Operation operation : asked) {
            for (String query : operation.queries()) {
                inQuery(operation, query);
            }
        }
        for (Operation operation : asked) {
            for (Map.Entry<String, JsonNode> property : operation.properties().entrySet()) {
                String type = Samples.type(property.getValue());
                if ((type.equals("string") || type.equals("array")) && !CHECKED.contains(property.getKey())) {
                    inBody(operation, property.getKey(), type);
                }
            }
        }
    }

    private void inQuery(Operation operation, String query) throws IOException, InterruptedException {
        String path = operation.at(choice.own(operation).orElse(Map.of())) + "?" + query + "=";
        for (String value : some()) {
            String missing = Things.missing(value);
            String body = Samples.body(operation);
            Answer none = call(new Call(operation.method(), path + missing, body));
            Answer taken = call(new Call(operation.method(), path + value, body));
            compare(operation + "?" + query, value, taken, missing, none);
        }
    }

    /** Until what nobody has is taken: then it is any text, and names nothing. */
    private void inBody(Operation operation, String property, String type) throws IOException, InterruptedException {
        String body = Samples.body(operation);
        if (body == null) {
            return;
        }
        String path = operation.at(choice.own(operation).orElse(Map.of()));
        for (String value : some()) {
            // What was taken before is somebody's now.
            String missing = Things.missing(value, ++bodies);
            Answer none = call(new Call(operation.method(), path, with(body, property, type, missing)));
            if (none.succeeded()) {
                findings.asked("texts of bodies that may be anything");
                return;
            }
            Answer taken = call(new Call(operation.method(), path, with(body, property, type, value)));
            compare(operation + " with " + property, value, taken, missing, none);
        }
    }

    private List<String> some() {
        List<String> all = new ArrayList<>(values);
        Collections.rotate(all, turns);
        int most = Math.min(kinds, all.size());
        turns += most;
        return all.subList(0, most);
    }

    private record Call(
            String method, String path, @Nullable String body) {}

    private Answer call(Call call) throws IOException, InterruptedException {
        return filled.first().keeper().call(call.method(), call.path(), call.body());
    }

    private void compare(String what, String value, Answer taken, String missing, Answer none) {
        findings.asked("with a foreign id in a query or body, and with one that nobody has: the same");
        findings.check(
                taken.comparable(value).equals(none.comparable(missing)),
                what + " tells " + value + ", " + taken + ", from none, " + none);
    }

    private static String with(String body, String property, String type, String value) {
        ObjectNode whole = (ObjectNode) Json.read(body);
        if (type.equals("array")) {
            whole.putArray(property).add(value);
        } else {
            whole.put(property, value);
        }
        return whole.toString();
    }

    /** All that the second store has, which no answer to the first may hold. */
    Set<String> values() {
        return new LinkedHashSet<>(values);
    }
}
