package livery.data.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import livery.data.ModuleRows;
import org.osgi.service.component.annotations.Component;

/** How the rows of each module are; apart from what opens them, since rows of some open only by means of others'. */
@Component(service = {ModuleRows.class, RowBook.class})
public final class RowBook implements ModuleRows {

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Set<String> opening = ConcurrentHashMap.newKeySet();
    private final Map<String, Supplier<List<String>>> contractions = new ConcurrentHashMap<>();

    void opens(String module) {
        opening.add(module);
    }

    void opened(String module, Supplier<List<String>> contraction) {
        opening.remove(module);
        failures.remove(module);
        contractions.put(module, contraction);
    }

    void failed(String module, String reason) {
        opening.remove(module);
        failures.put(module, reason);
    }

    void closed(String module) {
        failures.remove(module);
        contractions.remove(module);
    }

    @Override
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public Set<String> opening() {
        return Set.copyOf(opening);
    }

    @Override
    public List<String> contract(String module) {
        Supplier<List<String>> contraction = contractions.get(module);
        if (contraction == null) {
            throw new IllegalStateException("the rows of " + module + " are not open");
        }
        return contraction.get();
    }
}
