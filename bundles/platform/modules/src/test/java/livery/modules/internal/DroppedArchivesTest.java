package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a dropped file, whatever the modules answer. */
class DroppedArchivesTest {

    private static final Texts TEXTS = (code, values, locale) -> code;

    @TempDir
    private Path folder;

    private final List<String> added = new ArrayList<>();

    /** Answers by what is written in the file. */
    private Object answer(String method, Object[] arguments) {
        return switch (method) {
            case "add" -> add((InputStream) arguments[1]);
            case "list" -> List.of();
            case "plan" -> throw Fault.conflict("modules.change.same", Map.of("module", "lines"));
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Archive add(InputStream bytes) {
        String text = text(bytes);
        added.add(text);
        switch (text) {
            case "broken" -> throw new IllegalStateException("outer", new IllegalArgumentException("no rows"));
            case "refused" -> throw Fault.of(Fault.Kind.INVALID, "modules.archive.no-zip", Map.of("reason", "text"));
            case "busy" -> throw Fault.conflict("modules.change.busy", Map.of());
            default -> {
                return new Archive("0".repeat(64), "lines", "0.1.0", Module.Origin.UNSIGNED, null, 1, Instant.EPOCH);
            }
        }
    }

    private static String text(InputStream bytes) {
        try {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneFileThatFailsDoesNotKeepTheOthersFromBeingTaken() throws IOException {
        for (String one : List.of("broken", "busy", "refused", "same")) {
            Files.writeString(folder.resolve(one + ".kar"), one);
        }
        Deployment modules = (Deployment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Deployment.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
        DroppedArchives dropped = new DroppedArchives(folder, modules, TEXTS);

        dropped.look();
        assertThat(added).as("they may still be written").isEmpty();
        dropped.look();

        assertThat(added).containsExactly("broken", "busy", "refused", "same");
        assertThat(outcome("broken")).startsWith("not done: no rows");
        assertThat(outcome("refused")).startsWith("not done: modules.archive.no-zip");
        assertThat(outcome("same")).startsWith("done: lines 0.1.0 runs already");
        assertThat(folder.resolve("busy.kar.outcome.txt")).doesNotExist();

        dropped.look();
        assertThat(added).as("only what could not be done yet").hasSize(5).endsWith("busy");
    }

    private String outcome(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".kar.outcome.txt"));
    }
}
