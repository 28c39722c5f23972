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

    /** By module, the files that have been run. */
    public Map<String, Set<String>> done() {
        return store.jdbc(connection -> {
            Map<String, Set<String>> done = new HashMap<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select module, file from modules_contraction where tenant_id = ?")) {
                select.setLong(1, GROUP);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        done.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                                .add(row.getString(2));
                    }
                }
            }
            return done;
        });
    }

    /** Says that these are going to be run, before they are: a version that needs what they take is refused from now on. */
    public void add(String module, Collection<String> files, Instant at) {
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
}
