package livery.data.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.Fault;
import org.hibernate.exception.JDBCConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether work failed only because the database is away or has no room, so that it can succeed later as it is. */
final class Outage {

    private static final String CONNECTION_STATE = "08";
    /** Table full, disk full, and what a write to a file met. */
    private static final Set<Integer> NO_ROOM = Set.of(1114, 1021, 1026, 3);
    /** What the storage engine was told by the system, whose own number is in the text. */
    private static final int ENGINE = 1030;

    private static final String NO_SPACE_LEFT = "error 28";

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private Outage() {}

    /** The fault as callers are told of it: 503 where it will pass, else the one that was thrown. */
    static RuntimeException of(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (away(cause)) {
                return new Fault(Fault.Kind.UNAVAILABLE, "platform.database.unreachable", Map.of(), List.of(), thrown);
            }
            if (cause instanceof SQLException sql && noRoom(sql)) {
                LOG.error("The database has no room: {}", sql.getMessage());
                return new Fault(Fault.Kind.UNAVAILABLE, "platform.database.full", Map.of(), List.of(), thrown);
            }
        }
        return thrown;
    }

    private static boolean away(Throwable cause) {
        return cause instanceof JDBCConnectionException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(CONNECTION_STATE));
    }

    private static boolean noRoom(SQLException sql) {
        return NO_ROOM.contains(sql.getErrorCode())
                || (sql.getErrorCode() == ENGINE
                        && String.valueOf(sql.getMessage()).contains(NO_SPACE_LEFT));
    }
}
