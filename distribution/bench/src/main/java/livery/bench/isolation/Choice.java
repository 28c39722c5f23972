package livery.bench.isolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what the variables of a path stand for: something of the first store, or something of the second. */
final class Choice {

    private static final String CUSTOMERS = "/tenants/{tenant}/customers";
    private static final String GROUP = "/group";

    private final Filling.Filled filled;
    private final Map<String, Optional<Map<String, String>>> known = new HashMap<>();
    private Caller session;

    Choice(Filling.Filled filled) throws IOException, InterruptedException {
        this.filled = filled;
        this.session = filled.session();
    }

    /**
     * Something that is not the caller's.
     *
     * @param sameKind false when nothing of the kind is anybody else's, and it is something of another kind
     */
    record Foreign(String value, boolean sameKind) {}

    /** Who may do this where it is right. */
    Caller asker(Operation operation) {
        if (operation.ofStore()) {
            return filled.first().keeper();
        }
        return operation.path().startsWith("/session") ? session : filled.operator();
    }

    /** Signs in once more: a session may have been ended. */
    void renewSession() throws IOException, InterruptedException {
        session = filled.session();
    }

    /** Things of the first store, or of the group; looked for once, while nothing goes. */
    Optional<Map<String, String>> own(Operation operation) throws IOException, InterruptedException {
        return known("own " + operation, filled.first(), asker(operation), operation);
    }

    /** Things of the second store; looked for once. */
    Optional<Map<String, String>> others(Operation operation) throws IOException, InterruptedException {
        return known("other " + operation, filled.second(), filled.second().keeper(), operation);
    }

    private Optional<Map<String, String>> known(String name, Shop shop, Caller asker, Operation operation)
            throws IOException, InterruptedException {
        Optional<Map<String, String>> found = known.get(name);
        if (found == null) {
            found = in(shop, asker, operation);
            known.put(name, found);
        }
        return found;
    }

    /** From now on things change. */
    void forget() {
        known.clear();
    }

    private static Optional<Map<String, String>> in(Shop shop, Caller asker, Operation operation)
            throws IOException, InterruptedException {
        return bind(asker, operation, operation.variables(), Map.of(Operation.TENANT, shop.tenant()));
    }

    /** The first of each collection below which there is something for the variables that follow. */
    private static Optional<Map<String, String>> bind(
            Caller asker, Operation operation, List<String> variables, Map<String, String> bound)
            throws IOException, InterruptedException {
        if (variables.isEmpty()) {
            return Optional.of(bound);
        }
        List<String> rest = variables.subList(1, variables.size());
        for (String value : Things.of(asker, operation.collection(variables.get(0)), bound)) {
            Map<String, String> more = new LinkedHashMap<>(bound);
            more.put(variables.get(0), value);
            Optional<Map<String, String>> whole = bind(asker, operation, rest, more);
            if (whole.isPresent()) {
                return whole;
            }
        }
        return Optional.empty();
    }

    /** What one variable stands for where it is not right, the others being so. */
    Foreign foreign(Operation operation, String variable, Map<String, String> own)
            throws IOException, InterruptedException {
        List<String> candidates = candidates(operation, variable, own);
        candidates.removeAll(Things.of(asker(operation), operation.collection(variable), own));
        return candidates.isEmpty() ? new Foreign(customer(), false) : new Foreign(candidates.get(0), true);
    }

    /** What others have of the kind that a variable stands for. */
    List<String> candidates(Operation operation, String variable, Map<String, String> own)
            throws IOException, InterruptedException {
        String collection = operation.collection(variable);
        List<String> candidates = new ArrayList<>();
        if (operation.ofStore()) {
            candidates.addAll(Things.of(filled.second().keeper(), collection, inSecond(operation, variable)));
        } else if (operation.path().startsWith("/session")) {
            candidates.addAll(Things.of(
                    filled.operator(),
                    "/group/people/{person}/sessions",
                    Map.of("person", filled.other().id())));
        } else if (operation.variables().indexOf(variable) > 0) {
            candidates.addAll(ofOthers(operation, variable, own));
        } else {
            String twin = "/tenants/{tenant}" + collection.substring(GROUP.length());
            candidates.addAll(Things.of(
                    filled.first().keeper(),
                    twin,
                    Map.of(Operation.TENANT, filled.first().tenant())));
        }
        return candidates;
    }

    private Map<String, String> inSecond(Operation operation, String until) throws IOException, InterruptedException {
        Map<String, String> bound =
                new LinkedHashMap<>(Map.of(Operation.TENANT, filled.second().tenant()));
        for (String variable : operation.variables()) {
            if (variable.equals(until)) {
                break;
            }
            List<String> found = Things.of(filled.second().keeper(), operation.collection(variable), bound);
            bound.put(variable, found.isEmpty() ? "0" : found.get(0));
        }
        return bound;
    }

    /** What others have in place of the variable before: keys of other people, say. */
    private List<String> ofOthers(Operation operation, String variable, Map<String, String> own)
            throws IOException, InterruptedException {
        String before = operation.variables().get(operation.variables().indexOf(variable) - 1);
        List<String> found = new ArrayList<>();
        for (String other : Things.of(filled.operator(), operation.collection(before), own)) {
            if (!other.equals(own.get(before)) && found.isEmpty()) {
                Map<String, String> bound = new LinkedHashMap<>(own);
                bound.put(before, other);
                found.addAll(Things.of(filled.operator(), operation.collection(variable), bound));
            }
        }
        return found;
    }

    private String customer() throws IOException, InterruptedException {
        return Things.of(
                        filled.second().keeper(),
                        CUSTOMERS,
                        Map.of(Operation.TENANT, filled.second().tenant()))
                .get(0);
    }
}
