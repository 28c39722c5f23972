package livery.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes an archive out of a module's bundles. The same input makes the same bytes. */
public final class ArchiveWriter {

    /** What archives say of their age; the least that a zip can. */
    private static final long NO_TIME = 315_532_800_000L;

    private final ModuleDescriptor draft;
    private final Map<String, Path> bundles = new LinkedHashMap<>();
    private final List<ModuleDescriptor.BundleFile> told = new ArrayList<>();

    /** @param draft what the module says of itself, but for its bundles and other files */
    public ArchiveWriter(ModuleDescriptor draft) {
        this.draft = draft;
    }

    /** Adds a bundle; they start in the order in which they are added. */
    public ArchiveWriter bundle(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name =
                    header(manifest, "Bundle-SymbolicName").split(";", 2)[0].strip();
            String version = header(manifest, "Bundle-Version");
            String place = "repository/livery/" + name + "/" + version + "/" + name + "-" + version + ".jar";
            bundles.put(place, jar);
            told.add(new ModuleDescriptor.BundleFile(name, version, place, Sha256.hex(jar), Files.size(jar)));
        }
        return this;
    }

    private static String header(@Nullable Manifest manifest, String name) {
        String value = manifest == null ? null : manifest.getMainAttributes().getValue(name);
        if (value == null) {
            throw new IllegalArgumentException("no bundle: its manifest lacks " + name);
        }
        return value;
    }

    /** A key pair to sign with. */
    public record Signer(PrivateKey own, PublicKey told) {}

    /** Writes the archive, without a signature when there is nobody to sign it. */
    public void write(Path target, @Nullable Signer signer) throws IOException {
        byte[] feature = feature().getBytes(StandardCharsets.UTF_8);
        String featureFile = "repository/" + draft.id() + "-features.xml";
        ModuleDescriptor descriptor = new ModuleDescriptor(
                ModuleDescriptor.FORMAT,
                draft.id(),
                draft.version(),
                draft.names(),
                draft.platform(),
                draft.requires(),
                told,
                List.of(new ModuleDescriptor.OtherFile(featureFile, Sha256.hex(feature), feature.length)),
                draft.migrations(),
                draft.contractions(),
                draft.permissions(),
                draft.settings(),
                draft.paths());
        byte[] json = Descriptors.write(descriptor);
        // What is written must be readable: a mistake shows here, not where it is installed.
        Descriptors.read(json);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream file = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, ArchiveReader.DESCRIPTOR, json);
            if (signer != null) {
                add(
                        zip,
                        ArchiveReader.SIGNATURE,
                        ModuleSignature.sign(json, signer.own(), signer.told()).write());
            }
            add(zip, featureFile, feature);
            for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
                add(zip, bundle.getKey(), Files.readAllBytes(bundle.getValue()));
            }
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** As Karaf has it, for whoever looks into the archive with Karaf's own tools. */
    private String feature() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<features name=\"livery-").append(draft.id());
        xml.append("\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n  <feature name=\"livery-");
        xml.append(draft.id()).append("\" version=\"").append(draft.version()).append("\">\n");
        draft.requires()
                .forEach(one ->
                        xml.append("    <feature>livery-").append(one.module()).append("</feature>\n"));
        told.forEach(one -> xml.append("    <bundle>mvn:livery/")
                .append(one.name())
                .append('/')
                .append(one.version())
                .append("</bundle>\n"));
        return xml.append("  </feature>\n</features>\n").toString();
    }
}
