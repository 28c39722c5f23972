package livery.dms.internal.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Which folders a connection may use, judged by where a path really leads. The platform's own folders are nobody's. A
 * store has a folder of its own below each exchange folder; any other is granted by naming it with every permission.
 */
@Component(service = Folders.class)
public final class Folders {

    private static final List<String> OWN = List.of("secrets", "etc", "data", "log", "run", "mariadb");

    private final Optional<Path> home;
    private final List<Path> exchanges;

    @Activate
    public Folders() {
        this(System.getenv());
    }

    /** By {@code LIVERY_HOME} and {@code LIVERY_FOLDERS}. */
    public Folders(Map<String, String> environment) {
        this.home = Optional.ofNullable(environment.get("LIVERY_HOME"))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath());
        this.exchanges = Stream.of(environment.getOrDefault("LIVERY_FOLDERS", ""))
                .flatMap(paths -> Arrays.stream(paths.split(":", -1)))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        named -> named.isEmpty()
                                ? home.map(path -> path.resolve("exchange")).stream()
                                        .toList()
                                : List.copyOf(named)));
    }

    /**
     * What is wrong with the folders of the settings.
     *
     * @param permissions of who chose the folders
     * @param granted real paths that somebody with every permission chose before
     */
    List<FieldFault> faults(
            Adapter adapter, Settings settings, Tenant store, Permissions permissions, Set<String> granted) {
        return named(adapter, settings)
                .flatMap(setting ->
                        fault(setting.name(), settings.text(setting.name()), store, permissions, granted).stream())
                .toList();
    }

    /** Where the folders of the settings really lie. */
    Set<String> real(Adapter adapter, Settings settings) {
        return named(adapter, settings)
                .flatMap(setting -> real(settings.text(setting.name())).stream())
                .map(Path::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fault, of each setting that names a folder. */
    List<FieldFault> all(Adapter adapter, FieldFault fault) {
        return adapter.settings().stream()
                .filter(setting -> setting.type() == Setting.Type.FOLDER)
                .map(setting -> new FieldFault(setting.name(), fault.code(), fault.values()))
                .toList();
    }

    private static Stream<Setting> named(Adapter adapter, Settings settings) {
        return adapter.settings().stream()
                .filter(setting -> setting.type() == Setting.Type.FOLDER)
                .filter(setting -> !settings.text(setting.name()).isEmpty());
    }

    private Optional<FieldFault> fault(
            String field, String folder, Tenant store, Permissions permissions, Set<String> granted) {
        Optional<Path> found = real(folder);
        if (found.isEmpty()) {
            return Optional.of(new FieldFault(field, "dms.folder.invalid"));
        }
        Path real = found.get();
        if (ours(real)) {
            return Optional.of(new FieldFault(field, "dms.folder.own"));
        }
        List<Path> allowed = exchanges.stream()
                .map(exchange -> exchange.resolve(store.code()))
                .toList();
        boolean within = exchanges.stream()
                .anyMatch(exchange -> real.startsWith(place(exchange).resolve(store.code())));
        if (within || permissions.covers(Permissions.ALL) || granted.contains(real.toString())) {
            return Optional.empty();
        }
        String names = allowed.stream().map(Path::toString).collect(Collectors.joining(", "));
        return Optional.of(new FieldFault(field, "dms.folder.elsewhere", Map.of("allowed", names)));
    }

    private boolean ours(Path real) {
        return home.filter(path -> real.equals(place(path))
                        || OWN.stream().anyMatch(own -> real.startsWith(place(path.resolve(own)))))
                .isPresent();
    }

    private static Path place(Path path) {
        return real(path.toString()).orElse(path);
    }

    /** Nothing for what no file system can name: another's characters, or a path that begins nowhere. */
    private static Optional<Path> real(String folder) {
        try {
            Path path = Path.of(folder);
            return path.isAbsolute() ? Optional.of(real(path)) : Optional.empty();
        } catch (InvalidPathException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What is there is followed through its links; what is not there yet stands below what is. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                Path real = there.toRealPath();
                return there.getNameCount() == whole.getNameCount()
                        ? real
                        : real.resolve(whole.subpath(there.getNameCount(), whole.getNameCount()))
                                .normalize();
            } catch (IOException missing) {
                // A link to nothing may lead anywhere by the time that it is followed.
                if (Files.isSymbolicLink(there)) {
                    throw new UncheckedIOException(new IOException("leads nowhere: " + there));
                }
            }
        }
        return whole;
    }
}
