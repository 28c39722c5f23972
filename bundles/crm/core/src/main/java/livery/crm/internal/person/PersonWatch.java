package livery.crm.internal.person;

import java.util.List;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the group of whoever is new or has changed in a store, and of those who have gone. */
@Component
public final class PersonWatch implements FactHandler {

    private final PersonLinks links;

    @Activate
    public PersonWatch(@Reference PersonLinks links) {
        this.links = links;
    }

    @Override
    public String subscription() {
        return "crm.persons";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                CustomerFacts.CHANGED,
                CustomerFacts.MERGED,
                CustomerFacts.UNMERGED,
                CustomerFacts.DELETED,
                CustomerFacts.ERASED,
                CustomerFacts.DEALINGS_CHANGED,
                CustomerFacts.CONSENT_GIVEN,
                CustomerFacts.CONSENT_WITHDRAWN);
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        boolean dealings = fact.type().equals(CustomerFacts.DEALINGS_CHANGED);
        if (!dealings || links.policy(context).equals(PersonSettings.DEALINGS)) {
            List<Long> customers = fact.subjects().stream().map(Long::valueOf).toList();
            links.tell(context, customers);
        }
    }
}
