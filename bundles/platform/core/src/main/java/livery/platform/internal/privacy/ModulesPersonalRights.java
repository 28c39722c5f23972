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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.PersonalFile;
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

    @Override
    public void export(CallContext context, DataSubject subject, OutputStream to) {
        try {
            held(context, subject, false).document().writeTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void archive(CallContext context, DataSubject subject, OutputStream to) {
        Held held = held(context, subject, true);
        try {
            ZipOutputStream zip = new ZipOutputStream(to);
            zip.putNextEntry(new ZipEntry("data.json"));
            held.document().writeTo(zip);
            for (Map.Entry<String, PersonalFile.Pieces> file : held.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                int number = 0;
                byte[] piece = piece(context, file.getValue(), number);
                while (piece.length > 0) {
                    zip.write(piece);
                    piece = piece(context, file.getValue(), ++number);
                }
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between two pieces nothing of the database is held. */
    private byte[] piece(CallContext context, PersonalFile.Pieces pieces, int number) {
        return units.call(context, () -> pieces.of(number));
    }

    /**
     * What is held.
     *
     * @param files by their paths
     */
    private record Held(ByteArrayOutputStream document, Map<String, PersonalFile.Pieces> files) {}

    /** Written to memory first: a unit of work may be run again, and what was sent cannot be taken back. */
    private Held held(CallContext context, DataSubject subject, boolean withFiles) {
        List<PersonalData> modules = holders.all();
        return units.call(context, () -> {
            ByteArrayOutputStream document = document(modules, context, subject);
            Map<String, PersonalFile.Pieces> files = new TreeMap<>();
            if (withFiles) {
                modules.forEach(module -> module.files(context, subject)
                        .forEach(file -> files.put(module.module() + '/' + file.name(), file.pieces())));
            }
            record(
                    context,
                    "platform.personal-data.exported",
                    subject,
                    withFiles ? Map.of("files", files.size()) : Map.of());
            return new Held(document, files);
        });
    }

    private static ByteArrayOutputStream document(
            List<PersonalData> modules, CallContext context, DataSubject subject) {
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
        return written;
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
