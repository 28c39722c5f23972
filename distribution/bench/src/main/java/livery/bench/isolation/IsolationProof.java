package livery.bench.isolation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills two stores and asks every operation of the OpenAPI document for what is not the caller's: whoever has no session,
 * role or permission is refused, and what another store has is answered as what nobody has. An operation that is new is
 * asked like the others; one for which nothing can be found to ask for is a fault.
 */
public final class IsolationProof {

    private final Target target;
    private final int timedCalls;
    private final boolean timesJudged;
    private final int kinds;

    /**
     * @param timedCalls how often each foreign thing, and each missing one, is asked for to compare the times
     * @param timesJudged whether medians more than a tenth apart are a fault
     * @param kinds with how many kinds of foreign ids each text of a query or body is tried; each text with others
     */
    public IsolationProof(Target target, int timedCalls, boolean timesJudged, int kinds) {
        this.kinds = kinds;
        this.target = target;
        this.timedCalls = timedCalls;
        this.timesJudged = timesJudged;
    }

    /** What was asked and found. Leaves two stores and some people behind. */
    public Findings call() throws IOException, InterruptedException, SQLException {
        Findings findings = new Findings();
        Filling filling = new Filling(target);
        Filling.Filled filled = filling.fill();
        try {
            List<Operation> operations =
                    Operation.all(filled.operator().done("GET", Operation.ROOT + "/openapi.json", null));
            operations.forEach(operation -> findings.asked("operations"));
            Choice choice = new Choice(filled);
            Refusals refusals = new Refusals(filled, choice, findings);
            ForeignIds ids = new ForeignIds(choice, findings);
            ForeignTexts texts = new ForeignTexts(kinds, filled, choice, findings);
            texts.collect(operations);
            RightOnes right = new RightOnes(choice, findings, texts.values());
            right.read(operations);
            choice.forget();
            for (Operation operation : operations) {
                refusals.ask(operation);
                ids.ask(operation);
            }
            texts.askAll(operations);
            new Times(timedCalls, timesJudged, findings).measure(ids.pairs());
            filling.park(filled);
            right.change(operations);
            TableKeys.check(target.database(), findings);
        } finally {
            filling.clear(filled);
        }
        return findings;
    }
}
