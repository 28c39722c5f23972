package livery.crm.internal.adviser;

import java.util.Locale;

/**
 * What somebody can hold and hand over: each a table with a column that says whose a row is. Customers for whom others stand
 * go along, so that they are the new one's when that is undone; they are not counted, as no list shows them.
 */
enum Held {
    CUSTOMERS(
            "crm_customer",
            "adviser_id",
            "",
            " and not exists (select 1 from crm_merged m where m.tenant_id = h.tenant_id and m.customer_id = h.id)"),
    TASKS("crm_task", "assignee_id", " and active = 1", ""),
    LEADS("crm_lead", "owner_id", " and open = 1", "");

    private final String table;
    private final String holder;
    private final String which;
    private final String counted;

    Held(String table, String holder, String which, String counted) {
        this.table = table;
        this.holder = holder;
        this.which = which;
        this.counted = counted;
    }

    /** What they are called. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Counts by holder. */
    String count() {
        return "select " + holder + " as person, count(*) as held from " + table + " h where h.tenant_id = ? and "
                + holder + " is not null" + which + counted + " group by " + holder;
    }

    /** Counts those of one holder. */
    String countOf() {
        return "select count(*) from " + table + " h where h.tenant_id = ? and " + holder + " = ?" + which + counted;
    }

    /** Some of those of one holder. */
    String some(int most) {
        return "select id from " + table + " where tenant_id = ? and " + holder + " = ?" + which + " order by id limit "
                + most + " for update";
    }

    /** Gives rows, listed as {@code (??)}, to another holder. */
    String give() {
        String version = this == CUSTOMERS ? "" : ", version = version + 1";
        return "update " + table + " set " + holder + " = ?, updated_at = ?" + version
                + " where tenant_id = ? and id in (??)";
    }
}
