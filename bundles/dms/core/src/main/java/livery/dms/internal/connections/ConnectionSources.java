package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.dms.internal.intake.Mapping;

/** Which connections bring in what of which outside system. */
public final class ConnectionSources {

    private final EntityStore store;

    public ConnectionSources(EntityStore store) {
        this.store = store;
    }

    /** The ids of the tenant's connections, of removed ones too, by their source. Inside its unit of work. */
    public Map<String, List<Long>> bySource() {
        return store
                .session()
                .createSelectionQuery("from ConnectionRow order by id", ConnectionRow.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        ConnectionSources::source, Collectors.mapping(ConnectionRow::id, Collectors.toList())));
    }

    private static String source(ConnectionRow row) {
        String source = row.settings().text(Mapping.SOURCE);
        return source.isEmpty() ? Mapping.DEFAULT_SOURCE : source;
    }
}
