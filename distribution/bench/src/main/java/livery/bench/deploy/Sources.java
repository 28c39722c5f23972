package livery.bench.deploy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import livery.database.Directories;

/** Compiles Java that is there as text. */
final class Sources {

    private Sources() {}

    /**
     * The class files, by their names in a jar.
     *
     * @param texts by the full name of the class
     * @param seen classes of the libraries that they use
     */
    static Map<String, byte[]> compiled(Map<String, String> texts, Class<?>... seen) throws IOException {
        Path folder = Files.createTempDirectory("livery-compiled");
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve("source").resolve(text.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, text.getValue()));
            }
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(files, classes, seen);
            return classFiles(classes);
        } finally {
            Directories.delete(folder);
        }
    }

    private static void compile(List<Path> files, Path classes, Class<?>... seen) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            String path = Arrays.stream(seen).map(Sources::place).distinct().collect(Collectors.joining(":"));
            List<String> options =
                    List.of("-d", classes.toString(), "-classpath", path, "-proc:none", "-nowarn", "--release", "17");
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!done) {
                throw new IllegalArgumentException("does not compile: " + said);
            }
        }
    }

    private static String place(Class<?> seen) {
        try {
            return Path.of(seen.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> classFiles(Path classes) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return found;
    }
}
