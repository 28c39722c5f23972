package livery.platform.oidc.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.platform.signon.ClaimedRole;

/**
 * Which roles the values of a claim give: those that the operator names, and those that follow the pattern
 * {@code livery:store-manager@gz-tianhe}, where a value without a place means the group.
 *
 * @param prefix the beginning of values that name a role themselves
 * @param named roles by value
 */
record RoleMapping(String prefix, Map<String, Set<ClaimedRole>> named) {

    private static final Pattern ROLE = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})(?:@([^@\\s]{1,40}))?");

    /**
     * Reads {@code value=role@place; value=role@place}; the same value may stand there more than once.
     *
     * @throws IllegalArgumentException saying which entry is wrong
     */
    static RoleMapping parse(String prefix, String text) {
        Map<String, Set<ClaimedRole>> named = new HashMap<>();
        for (String entry : text.split("[;\\n]", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int sign = entry.lastIndexOf('=');
            ClaimedRole role = (sign < 1
                            ? Optional.<ClaimedRole>empty()
                            : role(entry.substring(sign + 1).strip()))
                    .orElseThrow(() ->
                            new IllegalArgumentException("roles: value=role@place is wanted, not " + entry.strip()));
            named.computeIfAbsent(entry.substring(0, sign).strip(), value -> new HashSet<>())
                    .add(role);
        }
        return new RoleMapping(prefix, named);
    }

    Set<ClaimedRole> of(Collection<String> values) {
        Set<ClaimedRole> roles = new HashSet<>();
        for (String value : values) {
            // Keycloak writes a group as a path.
            String plain = value.startsWith("/") ? value.substring(1) : value;
            roles.addAll(named.getOrDefault(value, named.getOrDefault(plain, Set.of())));
            if (plain.startsWith(prefix)) {
                role(plain.substring(prefix.length())).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private static Optional<ClaimedRole> role(String text) {
        Matcher matcher = ROLE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ClaimedRole(
                        matcher.group(1), matcher.group(2) == null ? ClaimedRole.GROUP : matcher.group(2)))
                : Optional.empty();
    }
}
