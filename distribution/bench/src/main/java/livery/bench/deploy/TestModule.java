package livery.bench.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleDescriptor;
import livery.database.Directories;
import org.jspecify.annotations.Nullable;

/** A small module that is made when it is needed. */
public final class TestModule {

    private static final String THIS_PLATFORM = "[0.1,0.2)";

    private final String id;
    private final String version;
    private final List<TestBundle> bundles = new ArrayList<>();
    private final List<ModuleDescriptor.Requirement> requires = new ArrayList<>();
    private final List<ModuleDescriptor.Migrations> migrations = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private String platform = THIS_PLATFORM;

    public TestModule(String id, String version, TestBundle... bundles) {
        this.id = id;
        this.version = version;
        this.bundles.addAll(Arrays.asList(bundles));
    }

    /** One that runs, and does nothing. */
    public static TestModule sound(String id, String version) throws IOException {
        return new TestModule(id, version, new TestBundle("trial." + id, version).starting(""));
    }

    public TestModule requires(String module, String versions) {
        requires.add(new ModuleDescriptor.Requirement(module, versions));
        return this;
    }

    /** Has it tell of a migration, which one of its bundles is to bring. */
    public TestModule migration(String tables, String file) {
        migrations.add(new ModuleDescriptor.Migrations(tables, List.of(file)));
        return this;
    }

    /** Has it tell that it answers there. */
    public TestModule path(String path) {
        paths.add(path);
        return this;
    }

    public TestModule platform(String versions) {
        this.platform = versions;
        return this;
    }

    /** Writes its archive, unsigned when there is nobody to sign it. */
    public Path write(Path target, ArchiveWriter.@Nullable Signer signer) throws IOException {
        Path folder = Files.createTempDirectory("livery-module");
        try {
            ArchiveWriter writer = new ArchiveWriter(new ModuleDescriptor(
                    ModuleDescriptor.FORMAT,
                    id,
                    version,
                    Map.of("en", "Trial " + id, "zh-CN", "试验 " + id, "zh-TW", "試驗 " + id),
                    platform,
                    requires,
                    List.of(),
                    List.of(),
                    migrations,
                    List.of(),
                    List.of(),
                    List.of(),
                    paths));
            for (TestBundle bundle : bundles) {
                writer.bundle(bundle.write(folder));
            }
            writer.write(target, signer);
            return target;
        } finally {
            Directories.delete(folder);
        }
    }
}
