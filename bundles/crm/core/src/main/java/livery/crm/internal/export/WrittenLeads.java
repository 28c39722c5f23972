package livery.crm.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.values.MobileNumbers;
import livery.crm.internal.view.ListName;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Leads as they are written: mobiles masked, unless they are to be whole. */
final class WrittenLeads implements WrittenList {

    private static final String TYPED = "q";
    private static final String SORT = "sort";

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
        return List.of("name", "mobile", "stage", "model", "source", "owner", "nextStep", "nextDueAt", "contactedAt");
    }

    @Override
    public Map<String, Object> filter(CallContext context, Map<String, String> asked) {
        Map<String, Object> kept = new HashMap<>(FilterWords.typed(TYPED, asked.get(TYPED)));
        LeadStage stage = FilterWords.choice("stage", asked.get("stage"), LeadStage.class);
        if (stage != null) {
            kept.put("stage", stage.name());
        }
        PersonId owner = FilterWords.whose(context, "owner", asked.get("owner"));
        if (owner != null) {
            kept.put("owner", owner.value());
        }
        LeadOrder order = FilterWords.choice(SORT, asked.get(SORT), LeadOrder.class);
        if (order != null) {
            kept.put(SORT, order.name());
        }
        return kept;
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
        LeadFilter kept = kept(filter);
        List<Lead> some = leads.page(asker, kept, criterion, after, most);
        Map<PersonId, String> names = staff.names(some.stream().map(Lead::owner).collect(Collectors.toSet()));
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
            rows.add(row);
        }
        return new Page(rows, some.isEmpty() ? null : kept.end(some.get(some.size() - 1)));
    }

    private static LeadFilter kept(Map<String, Object> filter) {
        Object stage = filter.get("stage");
        Object order = filter.get(SORT);
        return new LeadFilter(
                (String) filter.get(TYPED),
                stage == null ? null : LeadStage.valueOf((String) stage),
                FilterWords.kept(filter.get("owner")),
                order == null ? LeadOrder.NEWEST : LeadOrder.valueOf((String) order));
    }
}
