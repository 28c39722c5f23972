package livery.bench.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that are no archives, or not sound ones. */
final class BadArchives {

    private static final String DESCRIPTOR = "META-INF/livery/module.json";
    private static final String JAR = "repository/livery/trial.bad/1.0.0/trial.bad-1.0.0.jar";
    private static final int BOMB_MEGABYTES = 520;

    private final Path folder;
    private final SigningKey trusted;
    private final Map<String, byte[]> sound;
    private final List<BadModule> made = new ArrayList<>();

    BadArchives(Path folder, SigningKey trusted) throws IOException {
        this.folder = folder;
        this.trusted = trusted;
        this.sound = Zips.entries(TestModule.sound("bad", "1.0.0").write(folder.resolve("sound.kar"), null));
    }

    List<BadModule> all(Path shipped) throws IOException {
        file("no zip", "no-zip", "just a text".getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(shipped);
        file("half-written file", "no-zip", Arrays.copyOf(whole, whole.length / 2));
        changed("no description", "no-module", DESCRIPTOR, null);
        changed(
                "description that is no JSON",
                "descriptor",
                DESCRIPTOR,
                "{\"format\": 1,".getBytes(StandardCharsets.UTF_8));
        described("a later format", "format", "\"format\" : 1", "\"format\" : 2");
        described("a version that is none", "descriptor", "\"version\" : \"1.0.0\"", "\"version\" : \"latest\"");
        described("an id that is a path", "descriptor", "\"id\" : \"bad\"", "\"id\" : \"../bad\"");
        described("another bundle than it says", "no-bundle", "\"name\" : \"trial.bad\"", "\"name\" : \"trial.good\"");
        changed("wrong checksum", "checksum", JAR, "another file".getBytes(StandardCharsets.UTF_8));
        changed("a file that is missing", "missing", JAR, null);
        changed("a file too many", "unnamed", "repository/more.jar", new byte[] {1});
        changed("path traversal", "name", "../../../etc/cron.d/evil", new byte[] {1});
        changed("path traversal with backslashes", "name", "..\\..\\evil.jar", new byte[] {1});
        changed("an absolute path", "name", "/etc/passwd", new byte[] {1});
        changed("a description without end", "file-too-large", DESCRIPTOR, new byte[2 << 20]);
        twice();
        bomb();
        signatures();
        console();
        return made;
    }

    private void file(String name, String code, byte[] bytes) throws IOException {
        given(name, code, Files.write(place(), bytes), true);
    }

    private Path place() {
        return folder.resolve("archive-" + made.size() + ".kar");
    }

    private void given(String name, String code, Path archive, boolean unsigned) {
        made.add(new BadModule(
                name, archive, unsigned, "install", BadModule.Refused.WHEN_GIVEN, "modules.archive." + code, null));
    }

    /** The sound one with an entry changed, added, or taken away. */
    private void changed(String name, String code, String entry, byte @Nullable [] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        if (bytes == null) {
            entries.remove(entry);
        } else {
            entries.put(entry, bytes);
        }
        given(name, code, Zips.written(place(), entries), true);
    }

    private void described(String name, String code, String from, String to) throws IOException {
        String json = new String(sound.getOrDefault(DESCRIPTOR, new byte[0]), StandardCharsets.UTF_8);
        if (!json.contains(from)) {
            throw new IllegalStateException("the description is not written as it was: " + json);
        }
        changed(name, code, DESCRIPTOR, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private void twice() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        String other = JAR.replace("trial.bad-", "trial.bax-");
        entries.put(other, new byte[] {1});
        given("a file twice", "twice", Zips.renamed(Zips.written(place(), entries), other, JAR), true);
    }

    private void bomb() throws IOException {
        TestBundle bundle = new TestBundle("trial.bad", "1.0.0").file("zeros", new byte[BOMB_MEGABYTES << 20]);
        given("zip bomb", "file-too-large", new TestModule("bad", "1.0.0", bundle).write(place(), null), true);
    }

    private void signatures() throws IOException {
        TestModule module = TestModule.sound("bad", "1.0.0");
        given("not signed", "unsigned", module.write(place(), null), false);
        given(
                "signed by a stranger",
                "signer-unknown",
                module.write(place(), SigningKey.made().signer()),
                false);
        Map<String, byte[]> forged = Zips.entries(module.write(place(), trusted.signer()));
        String json = new String(forged.getOrDefault(DESCRIPTOR, new byte[0]), StandardCharsets.UTF_8);
        forged.put(DESCRIPTOR, json.replace("Trial bad", "Trial evil").getBytes(StandardCharsets.UTF_8));
        // Nor may it come in as one that nobody has signed.
        given("forged signature", "forged", Zips.written(place(), forged), true);
    }

    private void console() throws IOException {
        TestBundle none = new TestBundle("trial.bad", "1.0.0")
                .header("Provide-Capability", "livery.console;livery.console=bad;sdk=\"^1.0.0\"");
        given("no beginning of its console part", "console-file", module(none), true);
        TestBundle lacking = new TestBundle("trial.bad", "1.0.0")
                .header("Provide-Capability", "livery.console;livery.console=bad;sdk=\"^1.0.0\"")
                .file(
                        "console/plugin-AAAAAAAA.js",
                        "import { page } from \"./page-BBBBBBBB.js\";\nexport default page;\n");
        given("missing console file", "console-file", module(lacking), true);
    }

    private Path module(TestBundle bundle) throws IOException {
        return new TestModule("bad", "1.0.0", bundle).write(place(), null);
    }
}
