package livery.platform.internal.idempotency;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** The rows of calls; every method wants a unit of work of the call's tenant around it. */
final class CallTable {

    /** A call that has told nothing for so long is taken to have died. The database's clock counts, not a node's. */
    private static final int LEASE_SECONDS = 30;

    private static final String ROW = " where tenant_id = ? and person_id = ? and key_hash = ?";

    private final EntityStore store;

    CallTable(EntityStore store) {
        this.store = store;
    }

    /** How far a call has come. */
    enum State {
        CLAIMED,
        OTHER_REQUEST,
        UNDER_WAY,
        COMMITTED,
        ANSWERED
    }

    /** What became of a claim. */
    record Found(State state, @Nullable String answer) {}

    /** Claims the call for this attempt, unless it has been claimed. */
    Found claim(CallKey key, long attempt) {
        return store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into platform_idempotency (tenant_id, person_id, key_hash,"
                            + " request, attempt, state, claimed_at) values (?, ?, ?, ?, ?, 'executing', utc_timestamp(3))")) {
                row(insert, 1, key);
                insert.setBytes(4, key.request);
                insert.setLong(5, attempt);
                if (insert.executeUpdate() == 1) {
                    return new Found(State.CLAIMED, null);
                }
            }
            try (PreparedStatement select = connection.prepareStatement("select request, state, answer, attempt,"
                    + " timestampdiff(second, claimed_at, utc_timestamp(3)) from platform_idempotency" + ROW)) {
                row(select, 1, key);
                try (ResultSet known = select.executeQuery()) {
                    if (!known.next()) {
                        return new Found(State.UNDER_WAY, null);
                    }
                    if (!Arrays.equals(known.getBytes(1), key.request)) {
                        return new Found(State.OTHER_REQUEST, null);
                    }
                    return switch (known.getString(2)) {
                        case "answered" -> new Found(State.ANSWERED, known.getString(3));
                        case "committed" -> new Found(State.COMMITTED, null);
                        default ->
                            new Found(
                                    known.getInt(5) >= LEASE_SECONDS && takeOver(key, known.getLong(4), attempt)
                                            ? State.CLAIMED
                                            : State.UNDER_WAY,
                                    null);
                    };
                }
            }
        });
    }

    private boolean takeOver(CallKey key, long before, long attempt) {
        return store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update platform_idempotency set attempt = ?,"
                    + " claimed_at = utc_timestamp(3)" + ROW + " and attempt = ? and state = 'executing'")) {
                update.setLong(1, attempt);
                row(update, 2, key);
                update.setLong(5, before);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Writes that the call has its effect, in the effect's own transaction; false when another attempt has taken over. */
    boolean commit(CallKey key, long attempt) {
        return change("update platform_idempotency set state = 'committed'", key, attempt, " and state = 'executing'");
    }

    void answer(CallKey key, long attempt, String answer) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_idempotency set state = 'answered', answer = ?" + ROW + " and attempt = ?")) {
                update.setString(1, answer);
                row(update, 2, key);
                update.setLong(5, attempt);
                return update.executeUpdate();
            }
        });
    }

    /** Forgets a call that had no effect. */
    void forget(CallKey key, long attempt) {
        change("delete from platform_idempotency", key, attempt, " and state = 'executing'");
    }

    private boolean change(String statement, CallKey key, long attempt, String more) {
        return store.jdbc(connection -> {
            try (PreparedStatement change = connection.prepareStatement(statement + ROW + " and attempt = ?" + more)) {
                row(change, 1, key);
                change.setLong(4, attempt);
                return change.executeUpdate() == 1;
            }
        });
    }

    /** What was answered is lost from now on, also to whoever repeats the call. */
    int forgetAnswers(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update platform_idempotency"
                    + " set state = 'committed', answer = null where tenant_id = ? and answer is not null")) {
                update.setLong(1, tenant.value());
                return update.executeUpdate();
            }
        });
    }

    /** The tenants that have calls so old; outside a unit of work. */
    Set<TenantId> withOld(int hours) {
        return store.tenantsHaving("select distinct tenant_id from platform_idempotency where" + olderThan(hours));
    }

    private static String olderThan(int hours) {
        return " claimed_at < utc_timestamp(3) - interval " + hours + " hour";
    }

    int forgetOld(TenantId tenant, int hours, int most) {
        return store.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from platform_idempotency"
                    + " where tenant_id = ? and" + olderThan(hours) + " limit " + most)) {
                delete.setLong(1, tenant.value());
                return delete.executeUpdate();
            }
        });
    }

    private static void row(PreparedStatement statement, int from, CallKey key) throws SQLException {
        statement.setLong(from, key.tenant.value());
        statement.setLong(from + 1, key.person.value());
        statement.setBytes(from + 2, key.hash);
    }
}
