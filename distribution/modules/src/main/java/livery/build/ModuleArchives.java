package livery.build;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/** For the build: makes an archive of each module that a folder describes, out of the bundles on the class path. */
public final class ModuleArchives {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a person writes about a module; the rest is read from its bundles.
     *
     * @param requires modules by the range of their versions
     * @param bundles by symbolic name, in the order of their start
     */
    record Described(
            String id,
            Map<String, String> names,
            String platform,
            Map<String, String> requires,
            List<String> bundles) {}

    private ModuleArchives() {}

    /** The folder of descriptions, the folder to write to, and the files of a private and a public key, or two blanks. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path target = Path.of(arguments[1]);
        ArchiveWriter.Signer signer = signer(arguments);
        Files.createDirectories(target);
        try (Stream<Path> old = Files.list(target)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> descriptions = Files.list(Path.of(arguments[0]))) {
            for (Path description : descriptions.sorted().toList()) {
                Described described = JSON.readValue(description.toFile(), Described.class);
                write(described, target, signer);
            }
        }
    }

    private static void write(Described described, Path target, ArchiveWriter.@Nullable Signer signer)
            throws IOException {
        List<Path> jars = new ArrayList<>();
        List<ModuleDescriptor.Migrations> migrations = new ArrayList<>();
        List<ModuleDescriptor.Migrations> contractions = new ArrayList<>();
        TreeSet<String> permissions = new TreeSet<>();
        TreeSet<String> settings = new TreeSet<>();
        TreeSet<String> paths = new TreeSet<>();
        for (String name : described.bundles()) {
            BuiltBundle bundle = new BuiltBundle(jar(name));
            jars.add(bundle.jar());
            migrations.addAll(bundle.migrations());
            contractions.addAll(bundle.contractions());
            permissions.addAll(bundle.permissions());
            settings.addAll(bundle.settings());
            paths.addAll(bundle.paths());
        }
        ArchiveWriter writer = new ArchiveWriter(new ModuleDescriptor(
                ModuleDescriptor.FORMAT,
                described.id(),
                new BuiltBundle(jars.get(jars.size() - 1)).version(),
                described.names(),
                described.platform(),
                described.requires().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new ModuleDescriptor.Requirement(one.getKey(), one.getValue()))
                        .toList(),
                List.of(),
                List.of(),
                migrations,
                contractions,
                List.copyOf(permissions),
                List.copyOf(settings),
                List.copyOf(paths)));
        for (Path jar : jars) {
            writer.bundle(jar);
        }
        Path archive = target.resolve(described.id() + ".kar");
        writer.write(archive, signer);
        System.out.printf(
                "module archive %s, %d bundles, %,d bytes%n", described.id(), jars.size(), Files.size(archive));
    }

    /** A bundle of the class path; its file may or may not carry a version in its name. */
    private static Path jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches(name.replace(".", "\\.") + "(-[0-9].*)?\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bundle " + name + " on the class path"));
    }

    private static ArchiveWriter.@Nullable Signer signer(String[] arguments)
            throws IOException, GeneralSecurityException {
        if (arguments.length < 4 || arguments[2].isBlank()) {
            return null;
        }
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return new ArchiveWriter.Signer(
                keys.generatePrivate(new PKCS8EncodedKeySpec(pem(arguments[2]))),
                keys.generatePublic(new X509EncodedKeySpec(pem(arguments[3]))));
    }

    private static byte[] pem(String file) throws IOException {
        String base64 = Files.readString(Path.of(file))
                .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return Base64.getDecoder().decode(base64);
    }
}
