package livery.criteria.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import livery.criteria.Catalogue;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.ItemCollection;
import livery.criteria.Population;
import livery.criteria.Sheet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.modules.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the modules that are installed now offer. */
@Component(service = CriteriaSources.class)
public final class CriteriaSources {

    private final List<CriteriaSource> sources = new CopyOnWriteArrayList<>();
    private final Modules modules;

    @Activate
    public CriteriaSources(@Reference Modules modules) {
        this.modules = modules;
    }

    @Reference(
            service = CriteriaSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(CriteriaSource source) {
        sources.add(source);
    }

    public void remove(CriteriaSource source) {
        sources.remove(source);
    }

    /** The types of facts that any of them names. */
    Set<String> facts(String population) {
        return sources.stream()
                .filter(source -> source.population().equals(population))
                .flatMap(source -> source.facts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All that can be spoken of in the tenant of the call: what a module offers that is switched off there cannot.
     *
     * @throws Fault {@code criteria.population.unknown}
     */
    Catalogue catalogue(CallContext context, String name) {
        Population population = null;
        List<Sheet> sheets = new ArrayList<>();
        List<ItemCollection> collections = new ArrayList<>();
        Map<String, List<Field>> more = new HashMap<>();
        for (CriteriaSource source : sources) {
            if (source.population().equals(name) && modules.serves(context.tenant(), source.getClass())) {
                population = source.defines().orElse(population);
                sheets.addAll(source.sheets(context));
                collections.addAll(source.collections(context));
                source.itemFields(context)
                        .forEach((collection, fields) -> more.computeIfAbsent(collection, any -> new ArrayList<>())
                                .addAll(fields));
            }
        }
        if (population == null) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "criteria.population.unknown", Map.of());
        }
        collections.replaceAll(one -> one.with(more.getOrDefault(one.name(), List.of())));
        sheets.sort(Comparator.comparing(Sheet::view));
        collections.sort(Comparator.comparing(ItemCollection::name));
        return new Catalogue(population, sheets, collections);
    }
}
