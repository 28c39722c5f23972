package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import livery.bench.criteria.BenchCriterion;
import livery.criteria.Criteria;
import livery.criteria.internal.CriteriaEntities;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.ExternalCriteria;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.own.OwnCriteria;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.sql.CrmRows;
import livery.data.EntityStore;
import livery.data.StandaloneModules;
import livery.platform.CallContext;

/** How long criteria take beside the best SQL that we can write for them, in one store and over a thousand. */
final class CriteriaBench {
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 1;
    private static final int ASKS_OF_NOBODY = 50;
    private static final int STORES = 1_000;
    private static final double MOST_PERCENT = 130;
    private static final int SMALL_BUFFER = 256;
    private static final int LARGE_BUFFER = 4_096;

    private final Distribution distribution;
    private final Cleanup cleanup;

    CriteriaBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException {
        int customers = arguments.size().customers();
        int rounds = arguments.count("--rounds", ROUNDS);
        Report report = Report.ofBench(String.format(
                Locale.ROOT,
                "bench criteria: %,d customers, %,d dealings",
                customers,
                customers * BenchCustomers.DEALINGS));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "criteria", cleanup);
        int buffer = arguments.size() == Size.L ? LARGE_BUFFER : SMALL_BUFFER;
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, buffer, cleanup);
        EntityStore crm = platform.data().store(new CrmEntities());
        EntityStore store = platform.data().store(new CriteriaEntities());
        CriteriaSources sources = new CriteriaSources(new StandaloneModules());
        sources.add(new CustomerCriteria());
        sources.add(new WorkCriteria());
        sources.add(new ExternalCriteria());
        sources.add(new VoiceCriteria());
        sources.add(
                new OwnCriteria(new OwnFields(new CrmRows(crm, platform.data().units()))));
        Criteria criteria = new MariaDbCriteria(store, platform.data().units(), platform.tenants(), sources);
        Consumer<CallContext> known = tenant -> {
            platform.tenants().find(tenant.tenant());
            criteria.catalogue(tenant, CustomerCriteria.CUSTOMER);
        };
        List<CallContext> one = List.of(platform.store("one"));
        List<CallContext> nobody = List.of(platform.store("empty"));
        List<CallContext> many = new ArrayList<>();
        for (int i = 0; i < Math.min(STORES, customers / 10); i++) {
            many.add(platform.store("many-" + i));
        }
        try (Connection connection = platform.database().connect()) {
            connection.setAutoCommit(true);
            BenchCustomers filling = new BenchCustomers(connection, report);
            filling.fill(one, customers, 0);
            filling.fill(many, customers, customers);
            Table table = new Table(
                    "counted", "customers", "ours", "best SQL", "ratio", "over " + many.size(), "best SQL", "ratio");
            List<String> apartFromOne = new ArrayList<>();
            double worst = 0;
            double worstApart = 0;
            long fromDisk = 0;
            for (BenchCriterion asked : BenchCriterion.all(LocalDate.now(platform.zone()))) {
                CriterionTimes inOne = new CriterionTimes(criteria, connection, asked, one, known);
                CriterionTimes apart = new CriterionTimes(criteria, connection, asked, many, known);
                // One after the other: what one leaves in memory must not make the first of the other's turns slow.
                inOne.measure(WARM_UPS, rounds);
                apart.measure(WARM_UPS, rounds);
                CriterionTimes empty = new CriterionTimes(criteria, connection, asked, nobody, known);
                empty.measure(ASKS_OF_NOBODY, ASKS_OF_NOBODY);
                if (inOne.count() != apart.count()) {
                    throw new BenchException(
                            asked.name() + ": " + inOne.count() + " in one store, " + apart.count() + " in many");
                }
                fromDisk += inOne.pagesRead() + apart.pagesRead();
                worst = Math.max(worst, inOne.ratio());
                worstApart = Math.max(worstApart, apart.ratio());
                List<Object> cells =
                        new ArrayList<>(List.of(asked.name(), String.format(Locale.ROOT, "%,d", inOne.count())));
                cells.addAll(inOne.cells());
                cells.addAll(apart.cells());
                table.row(cells.toArray());
                apartFromOne.add(String.format(
                        Locale.ROOT,
                        "%s: over %d stores ours takes %.1f times as long as in one, the best SQL %.1f times;"
                                + " a store without customers takes ours %.2f ms, the best SQL %.2f ms;"
                                + " not in these, to know a store again %.2f ms",
                        asked.name(),
                        many.size(),
                        apart.ours() / inOne.ours(),
                        apart.best() / inOne.best(),
                        empty.ours(),
                        empty.best(),
                        apart.knowing() / many.size()));
                report.progress(asked.name() + " measured: " + inOne + "; over " + many.size() + " stores: " + apart);
            }
            report.say(table);
            apartFromOne.forEach(report::say);
            report.say("medians of " + rounds
                    + " rounds, in turns, each first in some; best SQL: the fastest of several, by plain JDBC.");
            report.say(
                    "what is kept of a store for five seconds, its record and its own fields, is known when it is asked.");
            report.say("over " + many.size() + ": the same customers spread over so many stores, one after the other.");
            report.say(String.format(Locale.ROOT, "pages read from the disk in these rounds: %,d", fromDisk));
            report.atMost("ours of the best SQL", 100 * worst, MOST_PERCENT, "%");
            report.atMost("spread over " + many.size() + " stores", 100 * worstApart, MOST_PERCENT, "%");
        }
        return 0;
    }
}
