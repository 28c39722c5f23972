package livery.archive;

import java.util.List;
import java.util.Map;

/**
 * What a module says of itself, in {@code META-INF/livery/module.json} of its archive. Every file of the archive is
 * named here with its digest, so that a signature over this is one over all of it.
 *
 * @param format of this description; a platform refuses one that it does not know
 * @param id stable, unique among all modules: {@code crm}
 * @param version as OSGi has versions
 * @param names by language tag; English is always there
 * @param platform the versions of the platform that it runs on
 * @param requires other modules that must be there
 * @param bundles in the order of their start
 * @param files others in the archive, such as the description of its Karaf feature
 * @param migrations of the database, those of each of its sets of tables
 * @param contractions what takes away what no version before needs any more, when an operator asks for it
 * @param permissions that its people may be given
 * @param settings that it reads
 * @param paths of HTTP that it answers, each the beginning of one, with a star for a segment that varies; an archive
 *     that was made before they were told has none
 */
public record ModuleDescriptor(
        int format,
        String id,
        String version,
        Map<String, String> names,
        String platform,
        List<Requirement> requires,
        List<BundleFile> bundles,
        List<OtherFile> files,
        List<Migrations> migrations,
        List<Migrations> contractions,
        List<String> permissions,
        List<String> settings,
        List<String> paths) {

    /** The only format so far. */
    public static final int FORMAT = 1;

    public ModuleDescriptor {
        names = Map.copyOf(names);
        requires = List.copyOf(requires);
        bundles = List.copyOf(bundles);
        files = List.copyOf(files);
        migrations = List.copyOf(migrations);
        contractions = List.copyOf(contractions);
        permissions = List.copyOf(permissions);
        settings = List.copyOf(settings);
        paths = List.copyOf(paths);
    }

    /**
     * Another module that must be there.
     *
     * @param versions a range, as OSGi writes them: {@code [0.1,1)}
     */
    public record Requirement(String module, String versions) {}

    /**
     * A bundle in the archive.
     *
     * @param name its symbolic name
     * @param file its place in the archive
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     * @param size in bytes
     */
    public record BundleFile(String name, String version, String file, String sha256, long size) {}

    /** A file of the archive that is no bundle; as in {@link BundleFile}. */
    public record OtherFile(String file, String sha256, long size) {}

    /**
     * The migrations of one set of tables.
     *
     * @param tables whose tables they are, as {@code EntityModule} names them
     * @param files their names, in the order in which they run
     */
    public record Migrations(String tables, List<String> files) {

        public Migrations {
            files = List.copyOf(files);
        }
    }

    /** Its name in a language, or in English. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", id));
    }
}
