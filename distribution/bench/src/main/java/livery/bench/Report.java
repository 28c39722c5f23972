package livery.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What a measurement tells. Results go to the standard output, progress to the error output. */
final class Report {
    private final PrintStream out;
    private final Machine machine;

    private Report(PrintStream out, Machine machine) {
        this.out = out;
        this.machine = machine;
    }

    /** Of a measurement, which other work on the machine spoils. */
    static Report ofBench(String title) {
        Report report = ofProof(title);
        if (report.machine.busy()) {
            report.say("measured on a busy machine: no verdict is given");
        }
        report.say("");
        return report;
    }

    /** Of a proof, which fails or does not, however long it takes. */
    static Report ofProof(String title) {
        Report report = new Report(System.out, Machine.now());
        report.say(title);
        report.say("machine: " + report.machine);
        return report;
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
