package livery.criteria;

import java.util.List;
import java.util.Set;

/**
 * A table or view with at most one row for each of the population, and what of it can be compared.
 *
 * @param view with a column {@code tenant_id}; of another module than the population's always a view with a version in
 *     its name: {@code membership_customer_v1}
 * @param key the column with the id of the one of the population, unique within a tenant
 * @param facts types of facts after which its values may be others for the facts' subjects, which are ids of the
 *     population
 */
public record Sheet(String view, String key, List<Field> fields, Set<String> facts) {
    public Sheet {
        fields = List.copyOf(fields);
        facts = Set.copyOf(facts);
    }
}
