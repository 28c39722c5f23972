package livery.modules.internal.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.data.ModuleRows;
import livery.platform.deploy.Sentence;

/**
 * Runs the migrations of modules that are to come while those that are there go on: they only add, and take as long as
 * there are rows, for which nobody should wait.
 */
public final class Expansion {

    private final ModuleRows rows;
    private final Path folder;

    /** @param folder what it writes meanwhile lies there */
    public Expansion(ModuleRows rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /** Runs those of one module; why they could not be run, or nothing. */
    Optional<Sentence> of(String module, ModuleArchive archive) {
        for (ModuleDescriptor.Migrations one : archive.descriptor().migrations()) {
            try {
                Files.createDirectories(folder);
                Path files = Files.createTempDirectory(folder, "expansion");
                try {
                    write(archive, one, files);
                    rows.expand(one.tables(), files);
                } finally {
                    delete(files);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                return Optional.of(RowsFailure.told(module, one.tables(), e));
            }
        }
        return Optional.empty();
    }

    private static void write(ModuleArchive archive, ModuleDescriptor.Migrations migrations, Path files)
            throws IOException {
        Path jar = Files.createTempFile(files.getParent(), "expansion", ".jar");
        try {
            for (ModuleDescriptor.BundleFile bundle : archive.descriptor().bundles()) {
                archive.extract(bundle, jar);
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (String file : migrations.files()) {
                        write(zip, "db/" + migrations.tables() + "/" + file, files.resolve(file), files);
                    }
                }
            }
        } finally {
            Files.delete(jar);
        }
    }

    private static void write(ZipFile zip, String place, Path target, Path files) throws IOException {
        ZipEntry entry = zip.getEntry(place);
        if (entry == null) {
            return;
        }
        if (!target.normalize().startsWith(files)) {
            throw new IOException(place + " leads out of its folder");
        }
        Files.createDirectories(target.resolveSibling(""));
        try (InputStream sql = zip.getInputStream(entry)) {
            Files.copy(sql, target);
        }
    }

    private static void delete(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
