package livery.crm.internal.lead;

import java.util.function.LongPredicate;
import livery.crm.CustomerId;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a customer of a lead. */
@Component(service = LeadConversion.class)
public final class LeadConversion {

    private final CrmRows rows;
    private final LeadRegister leads;
    private final CustomerRegister register;
    private final Advisers advisers;

    @Activate
    public LeadConversion(
            @Reference CrmRows rows,
            @Reference LeadRegister leads,
            @Reference CustomerRegister register,
            @Reference Advisers advisers) {
        this.rows = rows;
        this.leads = leads;
        this.register = register;
        this.advisers = advisers;
    }

    /**
     * Has the lead be won: as a new customer, or as one that is there. Its owner looks after the customer, if nobody does;
     * where it comes from is the customer's source of information, if none is known.
     *
     * @param existing who it is, or null to enter a new customer
     * @throws Fault {@code crm.lead.unknown}, {@code web.precondition.failed}, {@code crm.lead.converted} when it is a
     *     customer already; {@code crm.customer.exists} with the id as the value {@code existing} when the store has that
     *     customer, {@code crm.customer.unknown} when it has not, {@code crm.customer.erased} and {@code crm.customer.merged}
     */
    public CustomerId convert(CallContext context, long id, LongPredicate current, @Nullable CustomerId existing) {
        return rows.call(context, (connection, tenant) -> {
            Lead lead = leads.locked(context, id, current);
            if (lead.customer() != null) {
                throw Fault.of(Fault.Kind.CONFLICT, "crm.lead.converted");
            }
            CustomerId customer;
            if (existing == null) {
                customer = register.create(context, draft(lead));
            } else {
                CustomerPresence.requireSomebody(connection, tenant, existing);
                customer = existing;
                register.change(context, existing, version -> true, before -> from(before, lead.source()));
            }
            if (advisers.of(context, customer).isEmpty()) {
                advisers.give(context, customer, lead.owner());
            }
            leads.become(context, lead, customer);
            return customer;
        });
    }

    private static CustomerDraft draft(Lead lead) {
        CustomerDraft draft = new CustomerDraft(
                lead.name(), lead.mobile(), lead.email(), null, null, null, null, null, null, null, null, lead.note());
        return from(draft, lead.source());
    }

    private static CustomerDraft from(CustomerDraft draft, @Nullable String source) {
        boolean known = draft.profile().informationSource() != null;
        return known ? draft : draft.with(draft.profile().from(source));
    }
}
