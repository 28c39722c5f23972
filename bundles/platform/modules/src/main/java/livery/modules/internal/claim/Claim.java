package livery.modules.internal.claim;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import livery.archive.ModuleDescriptor;

/**
 * Something of which there is one alone, so that it belongs to one module or to the platform.
 *
 * @param name of a path, the beginning of those that are answered, with a star for a segment that varies
 */
public record Claim(Kind kind, String name) implements Comparable<Claim> {

    /** What it is. */
    public enum Kind {
        PATH("path"),
        TABLES("tables"),
        PERMISSION("permission"),
        SETTING("setting");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As codes of sentences and their values call it. */
        public String word() {
            return word;
        }
    }

    /** All that a module says to be its own. */
    public static Set<Claim> of(ModuleDescriptor module) {
        Set<Claim> claims = new TreeSet<>();
        module.paths().forEach(path -> claims.add(new Claim(Kind.PATH, path)));
        module.migrations().forEach(one -> claims.add(new Claim(Kind.TABLES, one.tables())));
        module.contractions().forEach(one -> claims.add(new Claim(Kind.TABLES, one.tables())));
        module.permissions().forEach(permission -> claims.add(new Claim(Kind.PERMISSION, permission)));
        module.settings().forEach(setting -> claims.add(new Claim(Kind.SETTING, setting)));
        return claims;
    }

    @Override
    public int compareTo(Claim other) {
        return Comparator.comparing(Claim::kind).thenComparing(Claim::name).compare(this, other);
    }
}
