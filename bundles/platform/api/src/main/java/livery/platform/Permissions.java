package livery.platform;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody may do in one tenant. A pattern is a permission's name ({@code crm.customers.read}), a prefix
 * ({@code crm.*}), a suffix ({@code *.read}), both ({@code crm.*.read}) or {@code *}.
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

    /** What is allowed both here and there. */
    public Permissions within(Permissions others) {
        Set<String> both = new TreeSet<>();
        for (String one : patterns) {
            for (String other : others.patterns) {
                both(one, other).ifPresent(both::add);
            }
        }
        return new Permissions(both);
    }

    /** One pattern for what two patterns both match: that of two stars has the longer of their ends on either side. */
    private static Optional<String> both(String one, String other) {
        if (matches(one, other)) {
            return Optional.of(other);
        }
        if (matches(other, one)) {
            return Optional.of(one);
        }
        int star = one.indexOf('*');
        int otherStar = other.indexOf('*');
        if (star < 0 || otherStar < 0) {
            return Optional.empty();
        }
        String head = longer(one.substring(0, star), other.substring(0, otherStar));
        String tail = longer(one.substring(star + 1), other.substring(otherStar + 1));
        String joined = head + "*" + tail;
        return matches(one, joined) && matches(other, joined) ? Optional.of(joined) : Optional.empty();
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    private static boolean matches(String pattern, String permission) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(permission);
        }
        // The ends may overlap: crm.*.read, made of crm.* and *.read, matches crm.read, as both do.
        return permission.startsWith(pattern.substring(0, star)) && permission.endsWith(pattern.substring(star + 1));
    }
}
