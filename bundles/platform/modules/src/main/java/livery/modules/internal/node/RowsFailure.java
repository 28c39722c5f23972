package livery.modules.internal.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.LockedRowsException;
import livery.platform.Cause;
import livery.platform.Fault;
import livery.platform.deploy.Sentence;

/** Why the rows of a module are not as its version needs them, in words. */
public final class RowsFailure {

    private static final String OUTAGE = "modules.node.rows-away";

    private RowsFailure() {}

    /** Whether the database is away, for which no module is to blame. When it has no room, others may run all the same. */
    static boolean isOutage(Throwable reason) {
        return reason instanceof Fault fault
                && fault.kind() == Fault.Kind.UNAVAILABLE
                && fault.code().endsWith(".unreachable");
    }

    /** Of tables that cannot be opened until an outage is over. */
    static Sentence outage(String tables, Throwable reason) {
        return new Sentence(OUTAGE, Map.of("tables", tables, "reason", Cause.of(reason)));
    }

    /** The first of some reasons that is an outage. */
    static Optional<Sentence> outage(List<Sentence> reasons) {
        return reasons.stream().filter(one -> one.code().equals(OUTAGE)).findFirst();
    }

    /** Of the migrations of its tables. */
    static Sentence told(String module, String tables, Throwable reason) {
        if (isOutage(reason)) {
            return outage(tables, reason);
        }
        return reason instanceof LockedRowsException locked
                ? locked("modules.node.rows-lock-failed", module, locked)
                : new Sentence("modules.node.rows-failed", Map.of("module", module, "reason", Cause.of(reason)));
    }

    /** Of what it was to take away from some tables. */
    public static Sentence contraction(String module, String tables, Throwable reason) {
        return reason instanceof LockedRowsException locked
                ? locked("modules.contract.lock-failed", module, locked)
                : new Sentence(
                        "modules.contract.failed",
                        Map.of("module", module, "tables", tables, "reason", Cause.of(reason)));
    }

    private static Sentence locked(String code, String module, LockedRowsException locked) {
        return new Sentence(
                code,
                Map.of(
                        "module",
                        module,
                        "file",
                        locked.file(),
                        "statement",
                        locked.statement(),
                        "seconds",
                        locked.waited().toSeconds()));
    }
}
