package livery.crm.internal.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.Customers;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.task.Tasks;

/** A list that can be seen in one way or another. */
public enum ListName {
    @JsonProperty("customers")
    CUSTOMERS(Customers.READ),
    @JsonProperty("vehicles")
    VEHICLES(Customers.READ),
    @JsonProperty("leads")
    LEADS(Leads.READ),
    @JsonProperty("tasks")
    TASKS(Tasks.READ);

    private final String permission;

    ListName(String permission) {
        this.permission = permission;
    }

    /** Who may see the list. */
    public String permission() {
        return permission;
    }
}
