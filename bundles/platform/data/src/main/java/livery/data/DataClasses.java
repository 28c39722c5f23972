package livery.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import livery.platform.privacy.DataClass;

/** Reads {@code data-classes.properties} of a module. */
final class DataClasses {

    private DataClasses() {}

    static Map<String, DataClass> of(Class<?> module, String migrations) {
        Properties read = new Properties();
        try (InputStream file = module.getClassLoader().getResourceAsStream(migrations + "/data-classes.properties")) {
            if (file == null) {
                return Map.of();
            }
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, DataClass> classes = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(column -> classes.put(
                        column,
                        DataClass.valueOf(read.getProperty(column).strip().toUpperCase(Locale.ROOT))));
        return classes;
    }
}
