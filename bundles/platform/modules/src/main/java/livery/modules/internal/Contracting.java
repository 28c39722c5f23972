package livery.modules.internal;

import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Sentence;

/** Takes away what only former versions of a module need, once every node runs the present set. */
final class Contracting {

    private final UnitOfWork units;
    private final PresentSet sets;
    private final Contractions contractions;
    private final Node node;
    private final NodeStates states;
    private final Audit audit;

    Contracting(
            UnitOfWork units, PresentSet sets, Contractions contractions, Node node, NodeStates states, Audit audit) {
        this.units = units;
        this.sets = sets;
        this.contractions = contractions;
        this.node = node;
        this.states = states;
        this.audit = audit;
    }

    /**
     * By whoever has the turn.
     *
     * @throws Fault of kind CONFLICT when the module, or a node, is not at the present set
     */
    Contraction of(CallContext group, String module) {
        StoredSet present = units.call(group, sets::present);
        Contraction planned = units.call(group, () -> contractions.planned(present, module));
        ModuleArchive running = node.running().modules().get(module);
        if (running == null || node.reached() != present.number()) {
            throw Fault.conflict("modules.contract.not-running", Map.of("module", module));
        }
        units.run(group, () -> states.requireAllAt(present.number()));
        units.run(group, () -> contractions.begin(planned));
        List<Sentence> reasons = contractions.run(running.descriptor(), work -> units.run(group, work));
        audit.record(
                group,
                "modules.contracted",
                new Audit.Subject("module", module),
                Map.of("files", String.join(", ", planned.files()), "done", reasons.isEmpty()));
        return new Contraction(module, planned.files(), planned.lost(), reasons);
    }
}
