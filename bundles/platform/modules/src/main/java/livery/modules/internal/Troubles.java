package livery.modules.internal;

import java.util.Set;
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
    private @Nullable Set<String> told;
    private int looks;

    /** @param name of this node */
    Troubles(UnitOfWork units, NodeTable table, Node node, String name) {
        this.units = units;
        this.table = table;
        this.node = node;
        this.name = name;
    }

    /** Looks now and then, when it is asked, and records what has become another. */
    void tell() {
        if (looks++ % LOOKS_BETWEEN_TELLING != 0) {
            return;
        }
        Set<String> troubled = node.troubled();
        if (!troubled.equals(told)) {
            units.run(GROUP, () -> table.troubled(name, troubled));
            told = troubled;
        }
    }
}
