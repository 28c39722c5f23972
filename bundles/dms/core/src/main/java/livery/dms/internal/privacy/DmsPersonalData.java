package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.RecordKind;
import livery.crm.SourceRecord;
import livery.data.EntityStore;
import livery.dms.internal.connections.ConnectionSources;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.encryption.Encryption;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.Trace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The records of a person as they came, and those that are held. */
@Component
public final class DmsPersonalData implements PersonalData {

    private final EntityStore store;
    private final RecordCipher cipher;
    private final ConnectionSources sources;

    private record Found(Set<PersonsRecords.Raw> raw, Set<PersonsRecords.Held> held) {}

    private record Group(RecordKind kind, String source) {}

    @Activate
    public DmsPersonalData(
            @Reference(target = "(livery.module=dms)") EntityStore store, @Reference Encryption encryption) {
        this.store = store;
        this.cipher = new RecordCipher(encryption);
        this.sources = new ConnectionSources(store);
    }

    @Override
    public String module() {
        return "dms";
    }

    @Override
    public void export(CallContext context, DataSubject subject, Set<Trace> traces, Sink sink) {
        Found found = find(context, traces);
        found.raw()
                .forEach(one -> sink.add(
                        "rawRecords",
                        Map.of(
                                "import",
                                Long.toString(one.importId()),
                                "line",
                                one.line(),
                                "raw",
                                cipher.readRaw(context.tenant(), one.stored()).orElseThrow())));
        found.held()
                .forEach(one -> sink.add(
                        "heldRecords",
                        Map.of(
                                "id",
                                Long.toString(one.id()),
                                "state",
                                one.state(),
                                "raw",
                                cipher.readRaw(context.tenant(), one.stored()).orElseThrow())));
    }

    @Override
    public long erase(CallContext context, DataSubject subject, Set<Trace> traces) {
        Found found = find(context, traces);
        return store.jdbc(connection -> new RecordErasure(connection, context.tenant())
                .erase(List.copyOf(found.raw()), List.copyOf(found.held())));
    }

    private Found find(CallContext context, Set<Trace> traces) {
        Map<Group, Set<String>> ids = new HashMap<>();
        traces.stream()
                .flatMap(trace -> SourceRecord.of(trace).stream())
                .forEach(
                        record -> ids.computeIfAbsent(new Group(record.kind(), record.source()), key -> new HashSet<>())
                                .add(record.externalId()));
        Set<String> numbers = traces.stream()
                .filter(trace -> SourceRecord.of(trace).isEmpty())
                .flatMap(trace -> written(trace).stream())
                .collect(Collectors.toSet());
        Map<String, List<Long>> connections = sources.bySource();
        return store.jdbc(connection -> find(connection, context, ids, numbers, connections));
    }

    private Found find(
            Connection connection,
            CallContext context,
            Map<Group, Set<String>> ids,
            Set<String> numbers,
            Map<String, List<Long>> connections)
            throws SQLException {
        PersonsRecords records = new PersonsRecords(connection, context.tenant(), cipher);
        Found found = new Found(new HashSet<>(), new HashSet<>());
        for (Map.Entry<Group, Set<String>> group : ids.entrySet()) {
            String source = group.getKey().source();
            RecordKind kind = group.getKey().kind();
            found.raw()
                    .addAll(records.raw(kind, connections.getOrDefault(source, List.of()), group.getValue(), numbers));
            found.held().addAll(records.held(kind, source, group.getValue()));
        }
        return found;
    }

    /** A number as a source may have written it: a mobile with its country or without. */
    private static List<String> written(Trace trace) {
        List<String> forms = new ArrayList<>(List.of(trace.value()));
        if (trace.kind().equals("mobile") && trace.value().startsWith("+86")) {
            forms.add(trace.value().substring(3));
        }
        return forms;
    }
}
