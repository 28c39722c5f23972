package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import livery.bench.criteria.CriteriaProof;
import livery.criteria.internal.CriteriaEntities;
import livery.crm.internal.CrmEntities;
import livery.data.EntityStore;

/** Asks criteria made by chance about customers made by chance, and judges the same with a plain reading. */
final class ProveCriteria {
    private static final int PAIRS = 100_000;

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveCriteria(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException {
        int pairs = arguments.count("--pairs", PAIRS);
        int seed = arguments.count("--seed", 1 + (int) (System.nanoTime() & 0xffffff));
        Report report = Report.ofProof("prove criteria: compiled to SQL, and read plainly");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "criteria", cleanup);
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, cleanup);
        EntityStore customers = platform.data().store(new CrmEntities());
        EntityStore store = platform.data().store(new CriteriaEntities());
        AtomicInteger stores = new AtomicInteger();
        CriteriaProof proof = new CriteriaProof(
                customers,
                store,
                platform.data().units(),
                platform.tenants(),
                zone -> platform.store("criteria-" + stores.incrementAndGet(), zone));
        try (Connection connection = platform.database().connect()) {
            CriteriaProof.Result result = proof.call(connection, pairs, seed);
            report.say(String.format(
                    Locale.ROOT,
                    "seed %d: %,d pairs of a criterion and a customer, %,d criteria, %,d pairs fulfilled",
                    seed,
                    result.pairs(),
                    result.criteria(),
                    result.fulfilled()));
            result.fault().ifPresent(fault -> report.say("FAILED: " + fault));
            report.say(result.fault().isEmpty() ? "proved: 0 differences" : "1 difference, made as small as it can be");
            return result.fault().isEmpty() ? 0 : 1;
        }
    }
}
