package livery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bundle:list -t 0} prints.
 *
 * @param unwell the lines of those that are not as they should be
 */
record BundleList(int bundles, List<String> unwell) {
    private static final Pattern LINE =
            Pattern.compile("\\s*[0-9]+\\s*[|│]\\s*(\\w+)\\s*[|│][^|│]*[|│][^|│]*[|│]\\s*(.*)");
    /** A fragment is never started: it is a part of its hosts. */
    private static final String FRAGMENT = "Hosts: ";

    static BundleList parse(String text) {
        int bundles = 0;
        List<String> unwell = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                bundles++;
                boolean fragment =
                        parts.group(1).equals("Resolved") && parts.group(2).contains(FRAGMENT);
                if (!parts.group(1).equals("Active") && !fragment) {
                    unwell.add(line.strip());
                }
            }
        }
        return new BundleList(bundles, unwell);
    }

    boolean well() {
        return bundles > 0 && unwell.isEmpty();
    }
}
