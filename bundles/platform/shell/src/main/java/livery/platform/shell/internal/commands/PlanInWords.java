package livery.platform.shell.internal.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
import org.apache.karaf.shell.support.table.ShellTable;

/** What a change would do; what stands in its way comes last, where it is read first. */
final class PlanInWords {

    /** So many files of a module by name: one that is new has a hundred. */
    private static final int NAMED = 20;

    private final Function<Sentence, String> texts;

    /** @param texts what puts sentences into words */
    PlanInWords(Function<Sentence, String> texts) {
        this.texts = texts;
    }

    void print(Plan plan, PrintStream out) {
        bundles(plan.bundles()).print(out);
        if (!plan.refreshed().isEmpty()) {
            out.println("These stand still for a moment too: " + String.join(", ", plan.refreshed()));
        }
        print(plan.migrations(), out);
        plan.reach().forEach(touched -> print(touched, out));
        say(plan.notes(), out);
        say(plan.restart(), out);
        say(plan.obstacles(), out);
        if (plan.obstacles().isEmpty() && !plan.restart().isEmpty()) {
            out.println("So this needs a restart, which is asked for with --restart.");
        }
    }

    private static ShellTable bundles(List<Plan.Step> steps) {
        ShellTable table = new ShellTable().emptyTableText("no bundle is touched");
        table.column("action").maxSize(8);
        table.column("module").maxSize(30);
        table.column("bundle").maxSize(40);
        table.column("from").maxSize(24);
        table.column("to").maxSize(24);
        steps.forEach(step -> table.addRow()
                .addContent(
                        step.action().name().toLowerCase(Locale.ROOT),
                        step.module(),
                        step.bundle(),
                        step.from(),
                        step.to()));
        return table;
    }

    private static void print(List<Plan.Migration> migrations, PrintStream out) {
        Map<String, Integer> printed = new LinkedHashMap<>();
        for (Plan.Migration one : migrations) {
            if (printed.merge(one.module(), 1, Integer::sum) <= NAMED) {
                out.printf("On the database of %s: %s%n", one.module(), one.file());
            }
        }
        printed.forEach((module, count) -> {
            if (count > NAMED) {
                out.printf("On the database of %s: and %d more%n", module, count - NAMED);
            }
        });
    }

    private void print(Touched touched, PrintStream out) {
        out.println(texts.apply(touched.told()));
        String names = String.join(", ", touched.names());
        int more = touched.count() - touched.names().size();
        out.println("  " + names + (more > 0 ? ", and " + more + " more" : ""));
    }

    private void say(List<Sentence> sentences, PrintStream out) {
        sentences.forEach(one -> out.println(texts.apply(one)));
    }
}
