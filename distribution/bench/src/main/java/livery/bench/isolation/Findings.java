package livery.bench.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked, how often, and what should not have been answered. */
public final class Findings {

    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void asked(String what) {
        asked.merge(what, 1, Integer::sum);
    }

    void note(String note) {
        notes.add(note);
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** Tells of a fault unless all is as it should be. */
    void check(boolean right, String fault) {
        if (!right) {
            fault(fault);
        }
    }

    /** How often each thing was asked, in the order in which that began. */
    public Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    /** Empty when nothing leaks. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** A line for each thing that was asked, and each that was measured. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        asked.forEach((what, times) -> lines.add(String.format(java.util.Locale.ROOT, "%,7d  %s", times, what)));
        lines.addAll(notes);
        return lines;
    }
}
