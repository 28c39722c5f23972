package livery.platform.internal.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.data.EntityModule;
import livery.platform.Fault;
import livery.platform.privacy.DataClass;
import livery.platform.privacy.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that hold personal data, as they come and go. */
@Component(service = Holders.class)
public final class Holders {

    private final List<PersonalData> present = new CopyOnWriteArrayList<>();
    private final List<EntityModule> modules = new CopyOnWriteArrayList<>();

    private final ModuleDuties duties;

    @Activate
    public Holders(@Reference ModuleDuties duties) {
        this.duties = duties;
    }

    @Reference(
            service = PersonalData.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(PersonalData holder) {
        present.add(holder);
        duties.tell(holder.module(), ModuleDuties.Duty.PERSONAL_DATA);
    }

    void remove(PersonalData holder) {
        present.remove(holder);
    }

    @Reference(
            service = EntityModule.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeModule")
    void addModule(EntityModule module) {
        modules.add(module);
    }

    void removeModule(EntityModule module) {
        modules.remove(module);
    }

    /**
     * All of them, by name.
     *
     * @throws Fault of kind UNAVAILABLE while a module that has ever kept personal data here does not answer for it
     */
    List<PersonalData> all() {
        Set<String> wanted = new TreeSet<>(duties.modules(ModuleDuties.Duty.PERSONAL_DATA));
        modules.stream().filter(Holders::personal).map(EntityModule::name).forEach(wanted::add);
        List<PersonalData> answering = List.copyOf(present);
        answering.stream().map(PersonalData::module).forEach(wanted::remove);
        wanted.stream().findFirst().ifPresent(module -> {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.personal-data.module-away", Map.of("module", module));
        });
        return answering.stream()
                .sorted(Comparator.comparing(PersonalData::module))
                .toList();
    }

    private static boolean personal(EntityModule module) {
        return module.dataClasses().values().stream()
                .anyMatch(one -> one == DataClass.PERSONAL || one == DataClass.SENSITIVE);
    }
}
