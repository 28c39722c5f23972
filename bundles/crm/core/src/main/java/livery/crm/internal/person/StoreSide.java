package livery.crm.internal.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.SensitiveColumns;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/** Reads of a store's customers what the group may know: hashes, and what is shared. A fixed number of statements. */
final class StoreSide {

    private static final int HASH_BYTES = 16;
    private static final ListQuery ROWS = new ListQuery("select id, uscc, mobile_tail, name_key, created_at, "
            + String.join(", ", CustomerField.IDENTITY_NUMBER.columns())
            + " from crm_customer where tenant_id = ? and erased_at is null and id in (??)");
    private static final ListQuery CONSENTS = new ListQuery("select customer_id, given, at, id from crm_consent"
            + " where tenant_id = ? and purpose = 'SHARING' and customer_id in (??)");
    private static final ListQuery DEALINGS =
            new ListQuery("select customer_id, count(*) as dealings, max(started_at) as last_at from crm_dealing"
                    + " where tenant_id = ? and customer_id in (??) group by customer_id");

    private final Connection connection;
    private final TenantId tenant;
    private final ZoneId zone;
    private final Encryption encryption;
    private final String policy;

    StoreSide(Connection connection, TenantId tenant, ZoneId zone, Encryption encryption, String policy) {
        this.connection = connection;
        this.tenant = tenant;
        this.zone = zone;
        this.encryption = encryption;
        this.policy = policy;
    }

    /**
     * What the group is to know.
     *
     * @param customers by their ids; of those who are no customers, or stand for nobody any more, nothing is known
     * @param shared what the others may know of them
     * @param standing who stands for each that was looked at: themselves, if nobody else does
     * @param gone those who are no customers any more
     */
    record Told(
            long store,
            Map<Long, KnownCustomer> customers,
            Map<Long, Shared> shared,
            Map<Long, Long> standing,
            Set<Long> gone) {

        /** As if the store had none of these. */
        static Told forgotten(long store, Collection<Long> customers) {
            Map<Long, KnownCustomer> none = new TreeMap<>();
            customers.forEach(id -> none.put(id, new KnownCustomer(id, store, Set.of())));
            return new Told(store, none, Map.of(), Map.of(), Set.of());
        }
    }

    private record Row(Map<KeyKind, String> values, LocalDate since) {}

    /** Of these, and of those who stand for any of them. */
    Told of(Collection<Long> customers) throws SQLException {
        long store = tenant.value();
        Map<Long, Long> canonical = new HashMap<>(Members.canonical(connection, store, customers));
        Set<Long> wanted = new TreeSet<>(customers);
        wanted.addAll(canonical.values());
        canonical.putAll(Members.mergedInto(connection, store, wanted));
        Set<Long> all = new TreeSet<>(wanted);
        all.addAll(canonical.keySet());
        Map<Long, Row> rows = rows(all);
        Map<Long, Shared> shared = shared(all, canonical, rows);
        Map<Long, Set<PersonKey>> keys = new TreeMap<>();
        Map<Long, Set<KeyKind>> own = new HashMap<>();
        rows.forEach((id, row) -> {
            if (!canonical.containsKey(id)) {
                own.put(id, new HashSet<>(row.values().keySet()));
                row.values().forEach((kind, hash) -> put(keys, id, new PersonKey(kind, hash)));
            }
        });
        // What nobody wrote of whoever stands for others is known of these; a mobile with a name of each counts.
        new TreeMap<>(canonical).forEach((id, stands) -> {
            Row row = rows.get(id);
            if (row != null) {
                row.values().forEach((kind, hash) -> {
                    if (!kind.strong()
                            || own.computeIfAbsent(stands, any -> new HashSet<>())
                                    .add(kind)) {
                        put(keys, stands, new PersonKey(kind, hash));
                    }
                });
            }
        });
        Map<Long, KnownCustomer> told = new TreeMap<>();
        wanted.forEach(id -> told.put(id, new KnownCustomer(id, store, keys.getOrDefault(id, Set.of()))));
        Map<Long, Long> standing = new TreeMap<>();
        all.forEach(id -> standing.put(id, canonical.getOrDefault(id, id)));
        Set<Long> gone = new TreeSet<>(all);
        gone.removeAll(rows.keySet());
        return new Told(store, told, shared, standing, gone);
    }

    private static void put(Map<Long, Set<PersonKey>> keys, long id, PersonKey key) {
        keys.computeIfAbsent(id, any -> new HashSet<>()).add(key);
    }

    private Map<Long, Row> rows(Collection<Long> ids) throws SQLException {
        Map<Long, Row> rows = new HashMap<>();
        SensitiveCipher cipher = new SensitiveCipher(encryption, tenant);
        ROWS.read(connection, ids, row -> rows.put(row.getLong("id"), row(row, cipher)), tenant.value());
        return rows;
    }

    private Row row(ResultSet row, SensitiveCipher cipher) throws SQLException {
        Map<KeyKind, String> values = new HashMap<>();
        hash(values, KeyKind.IDENTITY_NUMBER, SensitiveColumns.read(row, CustomerField.IDENTITY_NUMBER, cipher));
        hash(values, KeyKind.USCC, row.getString("uscc"));
        String mobile = row.getString("mobile_tail");
        String name = row.getString("name_key");
        if (mobile != null && !name.isEmpty()) {
            hash(values, KeyKind.MOBILE_AND_NAME, mobile + '\n' + name);
        }
        return new Row(values, day(Columns.moment(row, "created_at")));
    }

    private void hash(Map<KeyKind, String> values, KeyKind kind, @Nullable String value) {
        if (value != null) {
            byte[] index = encryption.blindIndex(TenantId.GROUP, "crm.person." + kind, value);
            values.put(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(index, HASH_BYTES)));
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private record Consented(boolean given, Instant at, long id) {
        boolean after(@Nullable Consented other) {
            if (other == null) {
                return true;
            }
            int by = at.compareTo(other.at);
            return by > 0 || (by == 0 && id > other.id);
        }
    }

    private Map<Long, Shared> shared(Set<Long> all, Map<Long, Long> canonical, Map<Long, Row> rows)
            throws SQLException {
        if (!List.of(PersonSettings.KNOWN, PersonSettings.DEALINGS).contains(policy)) {
            return Map.of();
        }
        Map<Long, Consented> newest = new HashMap<>();
        CONSENTS.read(
                connection,
                all,
                row -> {
                    long id = row.getLong("customer_id");
                    Consented said =
                            new Consented(row.getBoolean("given"), Columns.moment(row, "at"), row.getLong("id"));
                    newest.merge(canonical.getOrDefault(id, id), said, (one, other) -> other.after(one) ? other : one);
                },
                tenant.value());
        newest.values().removeIf(said -> !said.given());
        Map<Long, Shared> shared = new HashMap<>();
        rows.forEach((id, row) -> {
            long stands = canonical.getOrDefault(id, id);
            if (newest.containsKey(stands)) {
                shared.merge(stands, new Shared(row.since(), null, null), StoreSide::both);
            }
        });
        if (policy.equals(PersonSettings.DEALINGS)) {
            dealings(canonical, shared);
        }
        return shared;
    }

    private void dealings(Map<Long, Long> canonical, Map<Long, Shared> shared) throws SQLException {
        Set<Long> of = new TreeSet<>(shared.keySet());
        canonical.forEach((id, stands) -> {
            if (shared.containsKey(stands)) {
                of.add(id);
            }
        });
        shared.replaceAll((id, known) -> new Shared(known.knownSince(), 0L, null));
        DEALINGS.read(
                connection,
                of,
                row -> {
                    long id = row.getLong("customer_id");
                    long many = row.getLong("dealings");
                    LocalDate last = day(Columns.moment(row, "last_at"));
                    shared.computeIfPresent(
                            canonical.getOrDefault(id, id),
                            (any, known) -> both(known, new Shared(known.knownSince(), many, last)));
                },
                tenant.value());
    }

    private static Shared both(Shared one, Shared other) {
        LocalDate since = one.knownSince().isBefore(other.knownSince()) ? one.knownSince() : other.knownSince();
        Long dealings = one.dealings() == null || other.dealings() == null ? null : one.dealings() + other.dealings();
        LocalDate last = one.lastDealingOn();
        LocalDate later = other.lastDealingOn();
        return new Shared(since, dealings, last == null || (later != null && later.isAfter(last)) ? later : last);
    }
}
