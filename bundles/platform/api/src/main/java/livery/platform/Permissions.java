package livery.platform;

import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody may do in one tenant. A pattern is a permission's name ({@code crm.customers.read}), a prefix
 * ({@code crm.*}), a suffix ({@code *.read}) or {@code *}.
 *
 * @param patterns sorted and unmodifiable
 */
public record Permissions(Set<String> patterns) {

    public static final Permissions NONE = new Permissions(Set.of());
    public static final Permissions ALL = new Permissions(Set.of("*"));

    public Permissions {
        patterns = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(patterns));
    }

    public boolean allows(String permission) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, permission));
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether each thing that the others allow is allowed here too, judged pattern by pattern. */
    public boolean covers(Permissions others) {
        return others.patterns.stream().allMatch(this::allows);
    }

    private static boolean matches(String pattern, String permission) {
        if (pattern.equals("*")) {
            return true;
        }
        if (pattern.endsWith(".*")) {
            return permission.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        if (pattern.startsWith("*.")) {
            return permission.endsWith(pattern.substring(1));
        }
        return pattern.equals(permission);
    }
}
