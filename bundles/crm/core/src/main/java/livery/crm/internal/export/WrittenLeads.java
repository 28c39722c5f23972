package livery.crm.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.crm.CustomerId;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.values.MobileNumbers;
import livery.crm.internal.view.ListName;
import livery.crm.internal.worklist.FilterWords;
import livery.crm.internal.worklist.LeadWords;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Leads as they are written: mobiles masked, unless they are to be whole. */
final class WrittenLeads implements WrittenList {

    private final Leads leads;
    private final Staff staff;

    WrittenLeads(Leads leads, Staff staff) {
        this.leads = leads;
        this.staff = staff;
    }

    @Override
    public ListName list() {
        return ListName.LEADS;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "name",
                "mobile",
                "stage",
                "model",
                "source",
                "owner",
                "nextStep",
                "nextDueAt",
                "contactedAt",
                "customer");
    }

    @Override
    public Page next(
            CallContext asker,
            Map<String, Object> filter,
            @Nullable Fulfilling criterion,
            @Nullable String after,
            int most,
            List<OwnColumn> keys,
            ExportColumn.Look look) {
        LeadFilter kept = LeadWords.read(filter);
        List<Lead> some = leads.page(asker, kept, criterion, after, most);
        Map<PersonId, String> names = staff.names(some.stream().map(Lead::owner).collect(Collectors.toSet()));
        Map<CustomerId, String> customers = leads.customers(asker, some);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Lead lead : some) {
            Map<String, @Nullable Object> row = new HashMap<>();
            String mobile = lead.mobile();
            row.put("name", lead.name());
            row.put("mobile", mobile == null || look.unmasked() ? mobile : MobileNumbers.masked(mobile));
            row.put("stage", look.text("crm.criteria.stage." + FilterWords.word(lead.stage())));
            row.put("model", lead.model());
            row.put("source", lead.source());
            row.put("owner", names.get(lead.owner()));
            row.put("nextStep", lead.nextStep());
            row.put("nextDueAt", look.day(lead.nextDueAt()));
            row.put("contactedAt", look.day(lead.contactedAt()));
            CustomerId customer = lead.customer();
            row.put("customer", customer == null ? null : customers.get(customer));
            rows.add(row);
        }
        return new Page(rows, some.isEmpty() ? null : kept.end(some.get(some.size() - 1)));
    }
}
