package livery.crm.internal.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.LeadFacts;
import livery.platform.CallContext;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Tells of leads, and with them of the customers whom they became: a change of a lead is one of its customer too. */
final class LeadsTold {

    private final CallContext context;
    private final Facts facts;

    LeadsTold(CallContext context, Facts facts) {
        this.context = context;
        this.facts = facts;
    }

    void created(long lead) {
        facts.tell(context, LeadFacts.CREATED, List.of(Long.toString(lead)), Map.of());
    }

    /**
     * Something of leads has changed.
     *
     * @param customers whom they became, null of those that became nobody
     * @param fields what has changed
     * @param stage in which all of them are now, or null when that is not what has changed
     */
    void changed(
            Collection<Long> leads,
            Collection<@Nullable Long> customers,
            List<String> fields,
            @Nullable LeadStage stage) {
        if (leads.isEmpty()) {
            return;
        }
        facts.tell(
                context,
                LeadFacts.CHANGED,
                leads.stream().map(String::valueOf).toList(),
                stage == null ? Map.of("fields", fields) : Map.of("fields", fields, "stage", stage.toString()));
        customers(customers);
    }

    void became(long lead, CustomerId customer) {
        facts.tell(context, LeadFacts.CONVERTED, List.of(Long.toString(lead)), Map.of("customer", customer.toString()));
        customers(List.of(customer.value()));
    }

    private void customers(Collection<@Nullable Long> customers) {
        TreeSet<String> subjects = new TreeSet<>();
        customers.stream().filter(Objects::nonNull).forEach(id -> subjects.add(String.valueOf(id)));
        if (!subjects.isEmpty()) {
            facts.tell(context, CustomerFacts.LEADS_CHANGED, subjects, Map.of());
        }
    }
}
