package livery.bench.isolation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is foreign takes as long to refuse as what is not there. */
final class Times {

    private static final double MOST_APART = 0.10;
    private static final int WARM_UP = 20;

    private final int calls;
    private final boolean judged;
    private final Findings findings;
    private double worst = 1;

    /**
     * @param calls of each kind for each pair
     * @param judged whether a difference is a fault
     */
    Times(int calls, boolean judged, Findings findings) {
        this.calls = calls;
        this.judged = judged;
        this.findings = findings;
    }

    void measure(List<ForeignIds.Pair> pairs) throws IOException, InterruptedException {
        String worstOf = "";
        for (ForeignIds.Pair pair : pairs) {
            double ratio = ratio(pair);
            if (Math.abs(ratio - 1) >= Math.abs(worst - 1)) {
                worst = ratio;
                worstOf = pair.operation().toString();
            }
        }
        findings.note(String.format(
                Locale.ROOT,
                "medians of %,d calls each for %d paths, foreign ÷ missing: farthest from 1 is %.3f, %s",
                calls,
                pairs.size(),
                worst,
                worstOf));
        if (!judged) {
            findings.note("times are not judged: the calls are few");
        }
    }

    /** In turns, so that whatever slows one down slows the other down too. */
    private double ratio(ForeignIds.Pair pair) throws IOException, InterruptedException {
        long[] foreign = new long[calls];
        long[] missing = new long[calls];
        for (int i = judged ? -WARM_UP : 0; i < calls; i++) {
            boolean foreignFirst = i % 2 == 0;
            long first = nanos(pair, foreignFirst);
            long second = nanos(pair, !foreignFirst);
            if (i >= 0) {
                foreign[i] = foreignFirst ? first : second;
                missing[i] = foreignFirst ? second : first;
            }
        }
        double ratio = (double) median(foreign) / median(missing);
        if (Math.abs(ratio - 1) > MOST_APART) {
            String line = String.format(
                    Locale.ROOT,
                    "%s: foreign in %.3f ms, missing in %.3f ms",
                    pair.operation(),
                    median(foreign) / 1e6,
                    median(missing) / 1e6);
            if (judged) {
                findings.fault(line);
            } else {
                findings.note(line);
            }
        }
        return ratio;
    }

    private static long nanos(ForeignIds.Pair pair, boolean foreign) throws IOException, InterruptedException {
        long start = System.nanoTime();
        pair.caller().call(pair.operation().method(), foreign ? pair.foreign() : pair.missing(), pair.body());
        return System.nanoTime() - start;
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
