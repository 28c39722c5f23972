package livery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bundle:list -t 0} prints.
 *
 * @param bundles name and version of each
 * @param unwell the lines of those that are not as they should be
 */
public record BundleList(List<String> bundles, List<String> unwell) {
    private static final Pattern LINE =
            Pattern.compile("\\s*[0-9]+\\s*[|│]\\s*(\\w+)\\s*[|│][^|│]*[|│]\\s*([^|│]*?)\\s*[|│]\\s*(.*)");
    /** A fragment is never started: it is a part of its hosts. */
    private static final String FRAGMENT = "Hosts: ";

    public static BundleList parse(String text) {
        List<String> bundles = new ArrayList<>();
        List<String> unwell = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                bundles.add(parts.group(3).replaceFirst(",.*", "").strip() + " " + parts.group(2));
                boolean fragment =
                        parts.group(1).equals("Resolved") && parts.group(3).contains(FRAGMENT);
                if (!parts.group(1).equals("Active") && !fragment) {
                    unwell.add(line.strip());
                }
            }
        }
        return new BundleList(bundles, unwell);
    }

    boolean well() {
        return !bundles.isEmpty() && unwell.isEmpty();
    }
}
