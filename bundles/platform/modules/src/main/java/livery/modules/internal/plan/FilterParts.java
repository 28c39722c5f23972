package livery.modules.internal.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comparisons of a filter as a person would write them: a name, then its range of versions. */
final class FilterParts {

    private static final Pattern COMPARISON = Pattern.compile("\\(!?\\(?([A-Za-z.]+)(>=|<=|=)([^()]*)\\)");

    private FilterParts() {}

    static Map<String, String> of(String filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        String least = "";
        String below = "";
        Matcher comparison = COMPARISON.matcher(filter);
        while (comparison.find()) {
            String name = comparison.group(1);
            String value = comparison.group(3);
            boolean negated = comparison.group().startsWith("(!");
            if (!name.endsWith("version")) {
                parts.putIfAbsent(name, value);
            } else if (negated) {
                below = value;
            } else {
                least = value;
            }
        }
        if (!least.isEmpty() || !below.isEmpty()) {
            String from = least.isEmpty() ? "[0" : "[" + least;
            parts.put("version", below.isEmpty() ? least + "+" : from + "," + below + ")");
        }
        return parts;
    }
}
