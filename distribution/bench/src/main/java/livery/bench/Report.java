package livery.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What a measurement tells. Results go to the standard output, progress to the error output. */
final class Report {
    private final PrintStream out;
    private final Machine machine;

    Report(PrintStream out, Machine machine, String title) {
        this.out = out;
        this.machine = machine;
        out.println(title);
        out.println("machine: " + machine);
        if (machine.busy()) {
            out.println("measured on a busy machine: no verdict is given");
        }
        out.println();
        out.flush();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void say(Table table) {
        out.println(table);
        out.flush();
    }

    void progress(String line) {
        System.err.println(line);
    }

    /** A goal that smaller values meet. */
    void atMost(String what, double measured, double goal, String unit) {
        verdict(String.format(Locale.ROOT, "%s ≤ %,.0f %s", what, goal, unit), measured <= goal, measured, unit);
    }

    /** A goal that greater values meet. */
    void atLeast(String what, double measured, double goal, String unit) {
        verdict(String.format(Locale.ROOT, "%s ≥ %,.0f %s", what, goal, unit), measured >= goal, measured, unit);
    }

    private void verdict(String goal, boolean met, double measured, String unit) {
        String word = machine.busy() ? "no verdict, the machine was busy" : met ? "met" : "missed";
        say(String.format(Locale.ROOT, "goal %s: %s (measured: %,.1f %s)", goal, word, measured, unit));
    }
}
