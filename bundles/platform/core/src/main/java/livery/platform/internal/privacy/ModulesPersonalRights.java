package livery.platform.internal.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.PersonalRights;
import livery.platform.privacy.Trace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks each module in turn, in one unit of work. */
@Component
public final class ModulesPersonalRights implements PersonalRights {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final Holders holders;
    private final UnitOfWork units;
    private final Audit audit;

    @Activate
    public ModulesPersonalRights(@Reference Holders holders, @Reference UnitOfWork units, @Reference Audit audit) {
        this.holders = holders;
        this.units = units;
        this.audit = audit;
    }

    /** Written to memory first: a unit of work may be run again, and what was sent cannot be taken back. */
    @Override
    public void export(CallContext context, DataSubject subject, OutputStream to) {
        List<PersonalData> modules = holders.all();
        byte[] document = units.call(context, () -> {
            Set<Trace> traces = traces(modules, context, subject);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            try (JsonGenerator json = JSON.createGenerator(written)) {
                json.writeStartObject();
                json.writeStringField("kind", subject.kind());
                json.writeStringField("id", subject.id());
                json.writeStringField(
                        "at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
                for (PersonalData module : modules) {
                    json.writeObjectFieldStart(module.module());
                    JsonLists lists = new JsonLists(json);
                    module.export(context, subject, traces, lists);
                    lists.end();
                    json.writeEndObject();
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            record(context, "platform.personal-data.exported", subject, Map.of());
            return written.toByteArray();
        });
        try {
            to.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Long> erase(CallContext context, DataSubject subject, String reason) {
        List<PersonalData> modules = holders.all();
        return units.call(context, () -> {
            Set<Trace> traces = traces(modules, context, subject);
            Map<String, Long> rows = new TreeMap<>();
            modules.forEach(module -> rows.put(module.module(), module.erase(context, subject, traces)));
            record(context, "platform.personal-data.erased", subject, Map.of("reason", reason, "rows", rows));
            return rows;
        });
    }

    private static Set<Trace> traces(List<PersonalData> modules, CallContext context, DataSubject subject) {
        Set<Trace> traces = new HashSet<>();
        modules.forEach(module -> traces.addAll(module.traces(context, subject)));
        return traces;
    }

    private void record(CallContext context, String action, DataSubject subject, Map<String, ?> details) {
        audit.record(context, action, new Audit.Subject(subject.kind(), subject.id()), details);
    }
}
