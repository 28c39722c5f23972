package livery.modules.internal;

import java.util.Set;
import java.util.function.LongSupplier;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.NodeTable;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Has each node know of the others what does not run there. */
final class Troubles {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");
    private static final int LOOKS_BETWEEN_TELLING = 5;

    private final UnitOfWork units;
    private final NodeTable table;
    private final Node node;
    private final String name;
    private final LongSupplier changed;
    private @Nullable Set<String> told;
    /** The change after which that was seen. */
    private long seenAfter;

    private int looks;

    /**
     * @param name of this node
     * @param changed when modules were last being changed by this node; another time at each asking, while they are
     */
    Troubles(UnitOfWork units, NodeTable table, Node node, String name, LongSupplier changed) {
        this.units = units;
        this.table = table;
        this.node = node;
        this.name = name;
        this.changed = changed;
    }

    /**
     * Looks now and then, when it is asked, and at once after a change, and records what has become another. What stands
     * still only while modules are being changed is no trouble.
     */
    void tell() {
        long before = changed.getAsLong();
        if (looks++ % LOOKS_BETWEEN_TELLING != 0 && before == seenAfter) {
            return;
        }
        Set<String> troubled = node.troubled();
        if (changed.getAsLong() != before) {
            return;
        }
        seenAfter = before;
        if (!troubled.equals(told)) {
            units.run(GROUP, () -> table.troubled(name, troubled));
            told = troubled;
        }
    }
}
