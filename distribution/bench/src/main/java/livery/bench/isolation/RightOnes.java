package livery.bench.isolation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whoever may do something can do it: else all refusals would prove nothing. */
final class RightOnes {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final int SERVER_FAULTS = 500;

    private final Choice choice;
    private final Findings findings;
    private final Set<String> secret;

    /** @param secret what no answer of the first store may hold */
    RightOnes(Choice choice, Findings findings, Set<String> secret) {
        this.choice = choice;
        this.findings = findings;
        this.secret = secret;
    }

    /** Those that change nothing. */
    void read(List<Operation> operations) throws IOException, InterruptedException {
        for (Operation operation : operations) {
            if (operation.method().equals("GET")) {
                ask(operation);
            }
        }
    }

    /** The others, in an order in which none takes away what another needs. */
    void change(List<Operation> operations) throws IOException, InterruptedException {
        List<Operation> ordered = operations.stream()
                .sorted(Comparator.comparingInt(RightOnes::rank)
                        .thenComparing(operation -> -operation.path().split("/").length))
                .toList();
        for (Operation operation : ordered) {
            if (!operation.method().equals("GET") && !Exceptions.doneBefore(operation)) {
                choice.forget();
                ask(operation);
            }
        }
    }

    /** Changing, removing what is below something, what ends sessions, removing. */
    private static int rank(Operation operation) {
        if (operation.method().equals("DELETE")) {
            return operation.variables().size() > 1 || operation.path().startsWith("/session") ? 2 : 4;
        }
        if (operation.path().endsWith("/password")) {
            return 3;
        }
        return 1;
    }

    private void ask(Operation operation) throws IOException, InterruptedException {
        if (operation.path().startsWith("/session")) {
            choice.renewSession();
        }
        Optional<Map<String, String>> own = choice.own(operation);
        if (own.isEmpty()) {
            findings.fault(operation + ": nothing is left that it could be asked for");
            return;
        }
        Caller caller = choice.asker(operation);
        Answer answer = caller.call(operation.method(), operation.at(own.get()), Samples.body(operation));
        findings.asked("with all that is right: neither 401, 403 nor 404, and nothing of another store");
        findings.check(
                !REFUSED.contains(answer.status()) && answer.status() < SERVER_FAULTS,
                operation + " with all that is right: " + answer);
        if (operation.ofStore()) {
            secret.stream()
                    .filter(answer.body()::contains)
                    .forEach(id -> findings.fault(operation + " shows " + id + " of another store: " + answer));
        }
    }
}
