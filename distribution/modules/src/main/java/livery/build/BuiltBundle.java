package livery.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.archive.ModuleDescriptor;
import livery.platform.PermissionSource;
import livery.platform.settings.SettingSource;
import org.osgi.framework.Version;

/** What a built bundle brings, read from itself, so that no list of it can be out of date. */
final class BuiltBundle {

    private static final Pattern MIGRATION = Pattern.compile("db/([a-z_]+)/(V([0-9.]+)__[^/]+\\.sql)");
    private static final Pattern CONTRACTION = Pattern.compile("contract/([a-z_]+)/(V([0-9.]+)__[^/]+\\.sql)");
    private static final Pattern COMPONENT = Pattern.compile("<implementation class=\"([^\"]+)\"");

    private final Path jar;

    BuiltBundle(Path jar) {
        this.jar = jar;
    }

    Path jar() {
        return jar;
    }

    String version() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }

    List<ModuleDescriptor.Migrations> migrations() throws IOException {
        return files(MIGRATION);
    }

    List<ModuleDescriptor.Migrations> contractions() throws IOException {
        return files(CONTRACTION);
    }

    private List<ModuleDescriptor.Migrations> files(Pattern pattern) throws IOException {
        Map<String, List<Matcher>> found = new TreeMap<>();
        for (String entry : entries()) {
            Matcher migration = pattern.matcher(entry);
            if (migration.matches()) {
                found.computeIfAbsent(migration.group(1), any -> new ArrayList<>())
                        .add(migration);
            }
        }
        return found.entrySet().stream()
                .map(one -> new ModuleDescriptor.Migrations(
                        one.getKey(),
                        one.getValue().stream()
                                .sorted(Comparator.comparing(migration -> Version.parseVersion(migration.group(3))))
                                .map(migration -> migration.group(2))
                                .toList()))
                .toList();
    }

    List<String> permissions() throws IOException {
        return components(PermissionSource.class).stream()
                .flatMap(source -> source.permissions().stream())
                .map(PermissionSource.Permission::name)
                .toList();
    }

    List<String> settings() throws IOException {
        return components(SettingSource.class).stream()
                .flatMap(source -> source.settings().stream())
                .map(setting -> setting.code())
                .toList();
    }

    /** Its components that offer a service; such as only list something need nothing to be made. */
    private <T> List<T> components(Class<T> service) throws IOException {
        List<T> made = new ArrayList<>();
        for (String entry : entries()) {
            if (!entry.startsWith("OSGI-INF/") || !entry.endsWith(".xml")) {
                continue;
            }
            String xml = text(entry);
            Matcher component = COMPONENT.matcher(xml);
            if (xml.contains("interface=\"" + service.getName() + "\"") && component.find()) {
                made.add(make(service, component.group(1)));
            }
        }
        return made;
    }

    private static <T> T make(Class<T> service, String name) {
        try {
            return service.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be made without anything", e);
        }
    }

    private List<String> entries() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }

    private String text(String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream stored = file.getInputStream(file.getEntry(entry))) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
