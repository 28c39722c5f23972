package livery.crm.internal.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import livery.crm.internal.external.ExternalData;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;

/**
 * What one has to be allowed to read to see what a question brought. It is kept with what a job made of the question, which
 * itself is forgotten, so that whoever may not ask does not fetch the answer either.
 */
public record GuardedBy(SortedSet<String> permissions) {

    /** Of what all may see who read customers, or what was made before this was kept. */
    public static final GuardedBy NOTHING = new GuardedBy(new TreeSet<>());

    public GuardedBy {
        permissions = new TreeSet<>(permissions);
    }

    /** As {@link #read} reads it from the column {@code guarded}. */
    public String text() {
        return String.join(",", permissions);
    }

    /** What {@link #text} wrote. */
    public static GuardedBy read(ResultSet row) throws SQLException {
        @Nullable String kept = row.getString("guarded");
        return kept == null || kept.isEmpty() ? NOTHING : new GuardedBy(new TreeSet<>(List.of(kept.split(","))));
    }

    /**
     * That the caller may.
     *
     * @throws livery.platform.Fault with the permission that is missing
     */
    public void require(CallContext context) {
        permissions.forEach(context::require);
    }

    /** Whether it is about what others told. */
    boolean told() {
        return permissions.contains(ExternalData.READ);
    }

    /** Puts on record, in the unit of work at hand, that the caller saw it, when it is about what others told. */
    public void seen(CallContext context, Audit audit, Audit.Subject about) {
        if (told()) {
            audit.record(context, Guarded.ASKED, about, Map.of());
        }
    }
}
