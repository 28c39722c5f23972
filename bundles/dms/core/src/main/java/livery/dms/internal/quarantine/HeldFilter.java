package livery.dms.internal.quarantine;

import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/**
 * Which held records are wanted; null for any.
 *
 * @param state when null, those that are not dealt with yet
 * @param code of one of the reasons that they are held for
 */
public record HeldFilter(
        @Nullable Long importId,
        @Nullable Long connectionId,
        @Nullable String state,
        @Nullable String code) {

    /** What a query's {@code where} says of the row {@code h}. */
    String where() {
        return (state == null ? "h.state in ('open', 'waiting')" : "h.state = :state")
                + (importId == null ? "" : " and h.importId = :import")
                + (connectionId == null ? "" : " and h.connectionId = :connection")
                + (code == null ? "" : " and locate(:code, h.reasons) > 0");
    }

    <Q extends CommonQueryContract> Q bound(Q query) {
        if (state != null) {
            query.setParameter("state", state);
        }
        if (importId != null) {
            query.setParameter("import", importId);
        }
        if (connectionId != null) {
            query.setParameter("connection", connectionId);
        }
        if (code != null) {
            query.setParameter("code", "\"code\":\"" + code + "\"");
        }
        return query;
    }

    HeldFilter ofAnyCode() {
        return new HeldFilter(importId, connectionId, state, null);
    }
}
