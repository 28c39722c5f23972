package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.data.EntityStore;
import livery.dms.Settings;
import livery.dms.internal.intake.Mapping;
import livery.platform.Fault;
import livery.platform.FieldFault;

/** What a connection has in quarantine is taken in by its settings, so these cannot become another thing's meanwhile. */
final class HeldRecords {

    private final EntityStore store;

    HeldRecords(EntityStore store) {
        this.store = store;
    }

    /**
     * Passes when the kind and the source stay as they are, or nothing is held.
     *
     * @throws Fault naming the field that must stay
     */
    void check(long connection, ConnectionInput before, ConnectionInput after) {
        List<String> changed = Stream.of(Mapping.KIND, Mapping.SOURCE)
                .filter(setting -> !of(before, setting).equals(of(after, setting)))
                .toList();
        long held = changed.isEmpty() ? 0 : count(connection);
        if (held > 0) {
            throw Fault.invalid(changed.stream()
                    .map(setting ->
                            new FieldFault("settings." + setting, "dms." + setting + ".held", Map.of("count", held)))
                    .toList());
        }
    }

    private static String of(ConnectionInput input, String setting) {
        String text = new Settings(input.settings()).text(setting);
        return setting.equals(Mapping.SOURCE) && text.isEmpty() ? Mapping.DEFAULT_SOURCE : text;
    }

    private long count(long connection) {
        return store.session()
                .createSelectionQuery(
                        "select count(*) from HeldRow where connectionId = :id and state in ('open', 'waiting')",
                        Long.class)
                .setParameter("id", connection)
                .getSingleResult();
    }
}
