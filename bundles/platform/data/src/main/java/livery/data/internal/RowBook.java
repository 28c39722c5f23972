package livery.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.data.ModuleRows;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** How the rows of each module are; apart from what opens them, since rows of some open only by means of others'. */
@Component(service = {ModuleRows.class, RowBook.class})
public final class RowBook implements ModuleRows {

    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    private final Set<String> opening = ConcurrentHashMap.newKeySet();
    private final Map<String, Supplier<List<String>>> contractions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> expanded = new ConcurrentHashMap<>();
    private volatile @Nullable BiConsumer<String, Path> expansion;

    /** Takes what runs migrations that lie in a folder. */
    void expandsBy(BiConsumer<String, Path> migrations) {
        expansion = migrations;
    }

    void opens(String module) {
        opening.add(module);
    }

    void opened(String module, Supplier<List<String>> contraction) {
        opening.remove(module);
        failures.remove(module);
        contractions.put(module, contraction);
    }

    void failed(String module, Throwable reason) {
        opening.remove(module);
        failures.put(module, reason);
    }

    void closed(String module) {
        failures.remove(module);
        contractions.remove(module);
    }

    @Override
    public Map<String, Throwable> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public Set<String> opening() {
        return Set.copyOf(opening);
    }

    @Override
    public void expand(String tables, Path folder) {
        Set<String> files = names(folder);
        Objects.requireNonNull(expansion, "the database is not there").accept(tables, folder);
        expanded(tables, files);
    }

    /** These have been run. */
    void expanded(String tables, Set<String> files) {
        expanded.put(tables, Set.copyOf(files));
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether just these have been run since this node started; of none it is not known. */
    boolean isExpanded(String tables, Set<String> files) {
        return !files.isEmpty() && files.equals(expanded.get(tables));
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
