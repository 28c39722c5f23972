package livery.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.archive.ModuleDescriptor;
import livery.platform.PermissionSource;
import livery.platform.settings.SettingSource;
import livery.web.RestPaths;
import org.osgi.framework.Version;

/** What a built bundle brings, read from itself, so that no list of it can be out of date. */
final class BuiltBundle {

    private static final Pattern MIGRATION = Pattern.compile("db/([a-z_]+)/(V([0-9.]+)__[^/]+\\.sql)");
    private static final Pattern CONTRACTION = Pattern.compile("contract/([a-z_]+)/(V([0-9.]+)__[^/]+\\.sql)");
    /** What a servlet says of where it is; each of several stands in a line of its own. */
    private static final Pattern SERVED =
            Pattern.compile("<property name=\"livery\\.gateway\\.paths\"[^>/]*(?:value=\"([^\"]+)\"/>|>([^<]+)<)");

    private static final String CLASS = ".class";
    /** As a class file names the annotation; only such classes are looked at, which need little to be loaded. */
    private static final String RESOURCE = "Ljakarta/ws/rs/Path;";

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

    /** Where it answers: its resources and its servlets. */
    Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.endsWith(CLASS) && text(file, entry).contains(RESOURCE)) {
                    Class<?> type = type(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
                    if (type.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
                        paths.add(RestPaths.of(type));
                    }
                }
                if (isComponent(name)) {
                    paths.addAll(served(text(file, entry)));
                }
            }
        }
        return paths;
    }

    private static List<String> served(String component) {
        return SERVED.matcher(component)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
    }

    private static boolean isComponent(String entry) {
        return entry.startsWith("OSGI-INF/") && entry.endsWith(".xml");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, BuiltBundle.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not on the class path", e);
        }
    }

    /** Its components that offer a service; such as only list something need nothing to be made. */
    private <T> List<T> components(Class<T> service) throws IOException {
        List<T> made = new ArrayList<>();
        for (String entry : entries()) {
            if (!isComponent(entry)) {
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
        try (JarFile file = new JarFile(jar.toFile())) {
            return text(file, file.getJarEntry(entry));
        }
    }

    /** Each byte as a character: names are found in classes too. */
    private static String text(JarFile file, JarEntry entry) throws IOException {
        try (InputStream stored = file.getInputStream(entry)) {
            return new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
