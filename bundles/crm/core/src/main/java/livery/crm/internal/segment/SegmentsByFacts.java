package livery.crm.internal.segment;

import java.util.Set;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happens to customers moves them between segments. Serves A11. */
@Component
public final class SegmentsByFacts implements FactHandler {

    private final SegmentKeeper keeper;

    @Activate
    public SegmentsByFacts(@Reference SegmentKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String subscription() {
        return "crm.segments";
    }

    /** Also those of modules that have come since. */
    @Override
    public Set<String> types() {
        return keeper.inputs();
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        keeper.take(context, fact);
    }
}
