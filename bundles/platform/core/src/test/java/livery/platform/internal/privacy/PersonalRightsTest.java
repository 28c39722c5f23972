package livery.platform.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import livery.data.EntityModule;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.internal.PlatformDatabase;
import livery.platform.privacy.DataClass;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.PersonalFile;
import livery.platform.privacy.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalRightsTest {

    private static final DataSubject WANG = new DataSubject("customer", "7");

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final ModuleDuties duties = new ModuleDuties(platform.entities(), platform.units());
    private final Holders holders = new Holders(duties);
    private final ModulesPersonalRights rights = new ModulesPersonalRights(holders, platform.units(), platform.audit());

    @AfterEach
    void close() {
        duties.close();
        platform.close();
    }

    @Test
    void eachModuleIsToldWhatAllOthersKnowThePersonBy() throws IOException {
        Notes crm = new Notes("crm", Set.of(new Trace("mobile", "138")));
        Notes dms = new Notes("dms", Set.of());
        holders.add(dms);
        holders.add(crm);
        ByteArrayOutputStream document = new ByteArrayOutputStream();

        rights.export(store, WANG, document);
        Map<String, Long> rows = rights.erase(store, WANG, "their wish");

        assertThat(new ObjectMapper()
                        .readTree(document.toByteArray())
                        .get("dms")
                        .toString())
                .isEqualTo("{\"notes\":[{\"about\":\"7\",\"by\":\"138\"}]}");
        assertThat(rows).isEqualTo(Map.of("crm", 1L, "dms", 1L));
        assertThat(dms.erased).containsExactly("7 138");
        assertThat(platform.audited("customer"))
                .containsExactly("platform.personal-data.exported", "platform.personal-data.erased");
    }

    @Test
    void anArchiveHasTheDocumentAndTheFilesOfEachModule() throws IOException {
        holders.add(new Notes("crm", Set.of(new Trace("mobile", "138"))));
        holders.add(new Notes("dms", Set.of()));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();

        rights.archive(store, WANG, archive);

        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries)
                .containsEntry("crm/note of 7.txt", "crm0crm1crm2")
                .containsEntry("dms/note of 7.txt", "dms0dms1dms2")
                .hasSize(3);
        assertThat(entries.get("data.json")).contains("\"about\":\"7\"");
        assertThat(platform.audited("customer")).containsExactly("platform.personal-data.exported");
    }

    @Test
    void nothingIsHandedOutOrErasedWhileAModuleWithPersonalDataDoesNotAnswer() {
        Notes crm = new Notes("crm", Set.of());
        holders.add(crm);
        holders.addModule(module("membership", DataClass.PERSONAL));
        holders.addModule(module("criteria", DataClass.INTERNAL));

        assertThatThrownBy(() -> rights.erase(store, WANG, "x")).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
            assertThat(fault.values()).isEqualTo(Map.of("module", "membership"));
        });
        assertThatThrownBy(() -> rights.export(store, WANG, new ByteArrayOutputStream()))
                .isInstanceOf(Fault.class);
        assertThat(crm.erased).isEmpty();
        holders.add(new Notes("membership", Set.of()));
        rights.erase(store, WANG, "x");
        assertThat(crm.erased).hasSize(1);
    }

    @Test
    void aModuleThatIsStoppedWithItsRowsIsMissedAlsoAfterARestart() {
        Notes crm = new Notes("crm", Set.of());
        Notes dms = new Notes("dms", Set.of());
        holders.add(crm);
        holders.add(dms);
        rights.erase(store, WANG, "x");
        holders.remove(dms);

        away(rights);
        Holders restarted = new Holders(duties);
        restarted.add(crm);
        away(new ModulesPersonalRights(restarted, platform.units(), platform.audit()));
        assertThat(crm.erased).hasSize(1);
        holders.add(dms);
        rights.erase(store, WANG, "x");
        assertThat(crm.erased).hasSize(2);
    }

    private void away(ModulesPersonalRights asked) {
        assertThatThrownBy(() -> asked.erase(store, WANG, "x")).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo("platform.personal-data.module-away");
            assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
            assertThat(fault.values()).isEqualTo(Map.of("module", "dms"));
        });
    }

    private static EntityModule module(String name, DataClass of) {
        return new EntityModule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Class<?>> entities() {
                return List.of();
            }

            @Override
            public String migrations() {
                return "db/" + name;
            }

            @Override
            public Map<String, DataClass> dataClasses() {
                return Map.of(name + "_member.name", of);
            }
        };
    }

    private static final class Notes implements PersonalData {

        private final String module;
        private final Set<Trace> own;
        private final List<String> erased = new ArrayList<>();

        Notes(String module, Set<Trace> own) {
            this.module = module;
            this.own = own;
        }

        @Override
        public String module() {
            return module;
        }

        @Override
        public Set<Trace> traces(CallContext context, DataSubject subject) {
            return own;
        }

        @Override
        public void export(CallContext context, DataSubject subject, Set<Trace> traces, Sink sink) {
            sink.add("notes", new TreeMap<>(Map.of("about", subject.id(), "by", values(traces))));
        }

        @Override
        public List<PersonalFile> files(CallContext context, DataSubject subject) {
            return List.of(new PersonalFile(
                    "note of " + subject.id() + ".txt",
                    number -> number < 3 ? (module + number).getBytes(StandardCharsets.UTF_8) : new byte[0]));
        }

        @Override
        public long erase(CallContext context, DataSubject subject, Set<Trace> traces) {
            erased.add((subject.id() + " " + values(traces)).strip());
            return 1;
        }

        private static String values(Set<Trace> traces) {
            return traces.stream().map(Trace::value).findFirst().orElse("");
        }
    }
}
