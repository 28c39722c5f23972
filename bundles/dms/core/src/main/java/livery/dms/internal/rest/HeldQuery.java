package livery.dms.internal.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import livery.dms.internal.intake.HeldRow;
import livery.dms.internal.quarantine.HeldFilter;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Which held records a query asks for. */
public final class HeldQuery {

    private static final Set<String> STATES =
            Set.of(HeldRow.OPEN, HeldRow.WAITING, HeldRow.RESOLVED, HeldRow.DISMISSED);

    @QueryParam("import")
    private @Nullable String importId;

    @QueryParam("connection")
    private @Nullable String connection;

    @QueryParam("state")
    private @Nullable String state;

    /** Of one of the reasons that they are held for. */
    @QueryParam("code")
    private @Nullable String code;

    HeldFilter filter() {
        return filter(importId, connection, state, code);
    }

    static HeldFilter filter(
            @Nullable String importId, @Nullable String connection, @Nullable String state, @Nullable String code) {
        if (state != null && !state.isEmpty() && !STATES.contains(state)) {
            throw Fault.invalid(new FieldFault("state", "dms.held.state.unknown"));
        }
        return new HeldFilter(
                Ids.filter(importId, "dms.import.unknown"),
                Ids.filter(connection, "dms.connection.unknown"),
                state == null || state.isEmpty() ? null : state,
                code == null || code.isEmpty() ? null : code);
    }
}
