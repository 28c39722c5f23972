package livery.dms;

import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What trying a connection out has shown.
 *
 * @param sample a few records, or null when none could be read
 */
public record TestResult(List<Check> checks, @Nullable Sample sample) {

    public TestResult {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param field the setting that it is about, or null
     */
    public record Check(
            String code,
            boolean ok,
            Map<String, Object> values,
            @Nullable String field) {

        public Check {
            values = Map.copyOf(values);
        }
    }

    /**
     * The first records of what is there to read.
     *
     * @param rows the values of each; of a broken one its text alone
     * @param broken by the place in the rows, counted from 0: why a record cannot be split into fields
     */
    public record Sample(
            String name,
            String encoding,
            String separator,
            List<String> columns,
            List<List<String>> rows,
            Map<Integer, FieldFault> broken) {

        public Sample {
            broken = Map.copyOf(broken);
        }

        public Sample(String name, String encoding, String separator, List<String> columns, List<List<String>> rows) {
            this(name, encoding, separator, columns, rows, Map.of());
        }
    }

    public boolean ok() {
        return checks.stream().allMatch(Check::ok);
    }
}
