package livery.crm.internal.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a view. A filter has texts by the names of the list's own filters, and a criterion as JSON has it at
 * {@code criterion}.
 */
public record ViewDraft(
        @Nullable String name,
        boolean shared,
        boolean preferred,
        @Nullable List<String> columns,
        @Nullable String sort,
        @Nullable Map<String, Object> filter) {}
