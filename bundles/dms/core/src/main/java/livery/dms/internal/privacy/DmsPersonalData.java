package livery.dms.internal.privacy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.crm.SourceRecord;
import livery.data.EntityStore;
import livery.dms.internal.connections.ConnectionSources;
import livery.dms.internal.numbers.RecordNumbers;
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
                                cipher.requireRaw(context.tenant(), one.stored()))));
        found.held()
                .forEach(one -> sink.add(
                        "heldRecords",
                        Map.of(
                                "id",
                                Long.toString(one.id()),
                                "state",
                                one.state(),
                                "raw",
                                cipher.requireRaw(context.tenant(), one.stored()))));
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
        return store.jdbc(connection -> {
            Found found = new Found(new HashSet<>(), new HashSet<>());
            PersonsRecords records = new PersonsRecords(connection, context.tenant(), cipher);
            for (Map.Entry<Group, Set<String>> group : ids.entrySet()) {
                String source = group.getKey().source();
                RecordKind kind = group.getKey().kind();
                found.raw().addAll(records.raw(kind, connections.getOrDefault(source, List.of()), group.getValue()));
                found.held().addAll(records.held(kind, source, group.getValue()));
            }
            NumberSearch search = new NumberSearch(connection, context.tenant(), cipher, numbers);
            search.search();
            List<NumberSearch.Match<PersonsRecords.Raw>> raw = search.raw(connections);
            List<NumberSearch.Match<PersonsRecords.Held>> held = search.held();
            Map<Group, Set<String>> others = others(records, connections, ids, raw, held);
            raw.stream()
                    .filter(one -> !isOf(others, one))
                    .forEach(one -> found.raw().add(one.record()));
            held.stream()
                    .filter(one -> !isOf(others, one))
                    .forEach(one -> found.held().add(one.record()));
            return found;
        });
    }

    /** Ids of records that have been taken in, and not for this person: a family may have one number. */
    private static Map<Group, Set<String>> others(
            PersonsRecords records,
            Map<String, List<Long>> connections,
            Map<Group, Set<String>> own,
            List<NumberSearch.Match<PersonsRecords.Raw>> raw,
            List<NumberSearch.Match<PersonsRecords.Held>> held)
            throws SQLException {
        Map<Group, Set<String>> unsure = new HashMap<>();
        Map<Group, Set<String>> others = new HashMap<>();
        Stream.concat(raw.stream(), held.stream()).forEach(one -> {
            Group group = new Group(one.kind(), one.source());
            if (one.externalId() != null && !own.getOrDefault(group, Set.of()).contains(one.externalId())) {
                (one.settled() ? others : unsure)
                        .computeIfAbsent(group, key -> new HashSet<>())
                        .add(one.externalId());
            }
        });
        for (Map.Entry<Group, Set<String>> group : unsure.entrySet()) {
            String source = group.getKey().source();
            Set<String> taken = records.taken(
                    group.getKey().kind(), source, connections.getOrDefault(source, List.of()), group.getValue());
            others.computeIfAbsent(group.getKey(), key -> new HashSet<>()).addAll(taken);
        }
        return others;
    }

    private static boolean isOf(Map<Group, Set<String>> others, NumberSearch.Match<?> one) {
        return one.externalId() != null
                && others.getOrDefault(new Group(one.kind(), one.source()), Set.of())
                        .contains(one.externalId());
    }

    private static Set<String> written(Trace trace) {
        return trace.kind().equals("mobile")
                ? RecordNumbers.telephone(trace.value())
                : RecordNumbers.paper(trace.value());
    }
}
