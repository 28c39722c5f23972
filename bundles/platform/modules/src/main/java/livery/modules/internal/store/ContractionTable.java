package livery.modules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.data.EntityStore;
import livery.platform.TenantId;

/** What has been taken away, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class ContractionTable {

    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;

    public ContractionTable(EntityStore store) {
        this.store = store;
    }

    /** By module, the files that somebody has begun to run, whether or not they came to their end. */
    public Map<String, Set<String>> begun() {
        return files("select module, file from modules_contraction where tenant_id = ?");
    }

    /** By module, the files that have been run. */
    public Map<String, Set<String>> done() {
        return files("select module, file from modules_contraction where tenant_id = ? and done_at is not null");
    }

    private Map<String, Set<String>> files(String sql) {
        return store.jdbc(connection -> {
            Map<String, Set<String>> files = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, GROUP);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        files.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                                .add(row.getString(2));
                    }
                }
            }
            return files;
        });
    }

    /** Says that these are going to be run, before they are: a version that needs what they take is refused from now on. */
    public void begin(String module, Collection<String> files, Instant at) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into modules_contraction (tenant_id, module, file, run_at) values (?, ?, ?, ?)")) {
                for (String file : files) {
                    insert.setLong(1, GROUP);
                    insert.setString(2, module);
                    insert.setString(3, file);
                    insert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Says that these have been run; a time that was told before stays. */
    public void end(String module, Collection<String> files, Instant at) {
        store.jdbc(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update modules_contraction set done_at = coalesce(done_at, ?)"
                            + " where tenant_id = ? and module = ? and file = ?")) {
                for (String file : files) {
                    update.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    update.setLong(2, GROUP);
                    update.setString(3, module);
                    update.setString(4, file);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }
}
