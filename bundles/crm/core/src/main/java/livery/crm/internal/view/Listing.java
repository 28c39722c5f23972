package livery.crm.internal.view;

import livery.criteria.Criterion;
import livery.crm.internal.customer.CustomerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are listed, and in which order. All of it has to hold.
 *
 * @param typed what finds them, or null; what is found is listed newest first, whatever the order
 * @param segment whose members they are, or null
 * @param criterion what they fulfil, or null
 */
public record Listing(
        @Nullable String typed,
        CustomerFilter filter,
        @Nullable Long segment,
        @Nullable Criterion criterion,
        CustomerOrder order) {

    /** Blank text finds all. */
    public Listing {
        typed = typed == null || typed.isBlank() ? null : typed;
        order = typed == null ? order : CustomerOrder.NEWEST;
    }
}
