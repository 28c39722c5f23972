package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What a jar says of its licence: in its manifest, in the pom inside it, or in its licence file. */
final class JarLicence {
    private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");
    private static final Pattern POM_LICENCE =
            Pattern.compile("<licenses>.*?<name>\\s*(.*?)\\s*</name>.*?</licenses>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(META-INF/)?LICEN[SC]E[^/]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPACKED = Pattern.compile("META-INF/licenses/THIRD-PARTY\\.txt");
    private static final Pattern REPACKED_LINE =
            Pattern.compile("\\s*((?:\\((?:[^()]|\\([^()]*\\))+\\) )+).*\\(([^ ()]+:[^ ()]+:[^ ()]+) - .*\\)");
    /** Where bundles of Eclipse keep it. */
    private static final Pattern ABOUT = Pattern.compile("about\\.html");

    private static final Pattern ABOUT_LICENCE =
            Pattern.compile("https?://www\\.eclipse\\.org/legal/[a-z]+-v?[0-9.]*[0-9]");
    private static final String OURS = "livery.";

    private final JarFile jar;

    private JarLicence(JarFile jar) {
        this.jar = jar;
    }

    /** A line for the jar, or for each library that is repacked in it; nothing for a jar that is ours alone. */
    static List<String> lines(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.jar$", "");
        try (JarFile jar = new JarFile(file.toFile())) {
            JarLicence licence = new JarLicence(jar);
            return name.startsWith(OURS) ? licence.repacked(name) : List.of(name + "  " + licence.text());
        }
    }

    private List<String> repacked(String bundle) {
        String list = first(REPACKED).orElse("");
        return list.lines()
                .map(REPACKED_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(2) + " (in " + bundle + ")  "
                        + line.group(1).strip().replace(") (", ", ").replaceAll("^\\(|\\)$", ""))
                .toList();
    }

    private String text() {
        return stated().or(this::inPom).or(this::titled).or(this::about).orElse("not stated; see the jar");
    }

    private Optional<String> stated() {
        try {
            Manifest manifest = jar.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue("Bundle-License"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar may hold the poms of others too. */
    private Optional<String> inPom() {
        return texts(POM)
                .map(POM_LICENCE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private Optional<String> about() {
        return first(ABOUT).map(ABOUT_LICENCE::matcher).filter(Matcher::find).map(Matcher::group);
    }

    /** The first lines of the licence file, which are its title. */
    private Optional<String> titled() {
        return first(FILE)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(2)
                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> first(Pattern name) {
        return texts(name).findFirst();
    }

    private Stream<String> texts(Pattern name) {
        return jar.stream()
                .filter(entry -> name.matcher(entry.getName()).matches())
                .map(this::read);
    }

    private String read(ZipEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
