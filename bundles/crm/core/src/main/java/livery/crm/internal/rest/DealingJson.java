package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import livery.crm.internal.dealing.Dealing;
import livery.crm.internal.dealing.DealingRow;
import org.jspecify.annotations.Nullable;

/**
 * A dealing with all that is known of it.
 *
 * @param lines the first 200 of a service visit
 * @param own values of the fields that the store has added, by code; {@code /tenants/{tenant}/schemas/dealing} says which
 *     there are
 * @param editable whether staff may change it: what a source brings is the source's
 */
public record DealingJson(
        DealingCustomerJson customer,
        TimelineItemJson dealing,
        List<LineJson> lines,
        @JsonPropertyDescription(SchemasResource.DEALING) Map<String, Object> own,
        boolean editable,
        long version) {

    /** Whose dealing it is. */
    public record DealingCustomerJson(String id, String name) {}

    static DealingJson of(Dealing found, Map<String, Object> own) {
        DealingRow row = found.item().dealing();
        @Nullable String currency = row.currency();
        return new DealingJson(
                new DealingCustomerJson(Long.toString(row.customerId()), found.customerName()),
                TimelineItemJson.of(found.item()),
                found.lines().stream().map(line -> LineJson.of(line, currency)).toList(),
                own,
                found.editable(),
                row.version());
    }
}
