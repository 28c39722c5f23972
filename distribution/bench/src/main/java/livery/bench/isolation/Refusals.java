package livery.bench.isolation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whoever has no session, no role in the store or no permission is refused, as the API says they are. */
final class Refusals {

    private static final int NO_SESSION = 401;
    private static final int NO_PERMISSION = 403;
    private static final int NOT_THERE = 404;

    private final Filling.Filled filled;
    private final Choice choice;
    private final Findings findings;

    Refusals(Filling.Filled filled, Choice choice, Findings findings) {
        this.filled = filled;
        this.choice = choice;
        this.findings = findings;
    }

    void ask(Operation operation) throws IOException, InterruptedException {
        Map<String, String> own = choice.own(operation).orElse(Map.of());
        String body = Samples.body(operation);
        if (!Exceptions.open(operation)) {
            Answer answer = Caller.nobody(filled.operator().url()).call(operation.method(), operation.at(own), body);
            findings.asked("without a session: 401");
            findings.check(answer.status() == NO_SESSION, operation + " without a session: " + answer);
        }
        if (!Exceptions.signedInIsEnough(operation)) {
            Answer weak = filled.weak().call(operation.method(), operation.at(own), body);
            findings.asked("without the permission: 403");
            findings.check(weak.status() == NO_PERMISSION, operation + " without the permission: " + weak);
        }
        if (operation.ofStore()) {
            noRole(operation, body);
        } else if (!Exceptions.signedInIsEnough(operation)) {
            Answer answer = filled.first().keeper().call(operation.method(), operation.at(own), body);
            findings.asked("of the group, with a role in a store only: 403");
            findings.check(answer.status() == NO_PERMISSION, operation + " with a role in a store only: " + answer);
        }
    }

    /** Another store is answered as one that is not there. */
    private void noRole(Operation operation, @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        Map<String, String> others = choice.others(operation).orElse(Map.of());
        String tenant = filled.second().tenant();
        String missing = Things.missing(tenant);
        Map<String, String> nowhere = new LinkedHashMap<>(others);
        nowhere.put(Operation.TENANT, missing);
        Map<String, String> there = new LinkedHashMap<>(others);
        there.put(Operation.TENANT, tenant);
        Caller keeper = filled.first().keeper();
        Answer foreign = keeper.call(operation.method(), operation.at(there), body);
        Answer unknown = keeper.call(operation.method(), operation.at(nowhere), body);
        findings.asked("in a store without a role, and in none that exists: 404, the same");
        findings.check(foreign.status() == NOT_THERE, operation + " without a role: " + foreign);
        findings.check(
                foreign.comparable(tenant).equals(unknown.comparable(missing)),
                operation + " tells a store without a role, " + foreign + ", from none, " + unknown);
    }
}
