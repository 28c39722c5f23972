package livery.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured values of one thing. */
final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * A sample of these values.
     *
     * @throws IllegalArgumentException when there are none
     */
    static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs a value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    static Sample of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The smallest value that at least so many per cent of the values do not exceed. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return percentile(50);
    }

    double largest() {
        return sorted[sorted.length - 1];
    }

    int count() {
        return sorted.length;
    }

    /** The columns p50, p95 and p99 of a table. */
    String[] columns(int decimals) {
        String form = "%." + decimals + "f";
        return new String[] {
            String.format(Locale.ROOT, form, percentile(50)),
            String.format(Locale.ROOT, form, percentile(95)),
            String.format(Locale.ROOT, form, percentile(99))
        };
    }
}
