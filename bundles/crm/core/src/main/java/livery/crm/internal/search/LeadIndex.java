package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.values.MobileNumbers;
import livery.crm.internal.values.NameKey;
import livery.crm.internal.values.NameReadings;
import org.jspecify.annotations.Nullable;

/** Writes the parts of names and mobiles by which leads are found; they go with the lead. */
public final class LeadIndex {

    /** What the parts are of. */
    enum Kind {
        NAME("N"),
        READING("R"),
        MOBILE("M");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }

    /** The longest part that is kept, in characters: what is typed is compared as far as that. */
    private static final int LONGEST = 40;

    private static final String REMOVE = "delete from crm_lead_part where tenant_id = ? and lead_id = ?";
    private static final String ADD =
            "insert ignore into crm_lead_part (tenant_id, kind, part, lead_id) values (?, ?, ?, ?)";

    private LeadIndex() {}

    /** A lead as it is called now. */
    public record Called(long lead, String name, @Nullable String mobile) {}

    /** Has leads be found by what they are called now, and by nothing else. */
    public static void write(Connection connection, long tenant, Collection<Called> leads) throws SQLException {
        List<@Nullable Object[]> removed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Called lead : leads) {
            removed.add(new @Nullable Object[] {tenant, lead.lead()});
            String key = NameKey.of(lead.name());
            add(added, tenant, Kind.NAME, parts(NameReadings.simplified(key)), lead.lead());
            add(added, tenant, Kind.READING, NameReadings.of(key), lead.lead());
            String mobile = lead.mobile();
            if (mobile != null) {
                add(added, tenant, Kind.MOBILE, Set.of(cut(MobileNumbers.tail(mobile))), lead.lead());
            }
        }
        Batch.run(connection, REMOVE, removed);
        Batch.run(connection, ADD, added);
    }

    private static void add(
            List<@Nullable Object[]> rows, long tenant, Kind kind, Collection<String> parts, long lead) {
        parts.forEach(part -> rows.add(new @Nullable Object[] {tenant, kind.stored(), part, lead}));
    }

    private static Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            parts.add(cut(name.substring(at)));
        }
        return parts;
    }

    /** As much of it as is kept. */
    static String cut(String part) {
        return part.codePointCount(0, part.length()) <= LONGEST
                ? part
                : part.substring(0, part.offsetByCodePoints(0, LONGEST));
    }
}
