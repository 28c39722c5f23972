package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a dropped file, whatever the modules answer. */
class DroppedArchivesTest {

    private static final Texts TEXTS = (code, values, locale) -> code;

    @TempDir
    private Path folder;

    private List<Sentence> notes;
    private List<Plan.Step> steps = List.of();
    private List<Sentence> notRestored = List.of();

    private final List<String> added = new ArrayList<>();

    /** Answers by what is written in the file. */
    private Object answer(String method, Object[] arguments) {
        return switch (method) {
            case "add" -> add((InputStream) arguments[1]);
            case "list" -> List.of();
            case "plan" -> plan();
            case "carryOut" ->
                new Outcome(notRestored.isEmpty(), false, 7, reasons(notRestored), notRestored, Duration.ZERO);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Plan plan() {
        if (notes == null) {
            throw Fault.conflict("modules.change.same", Map.of("module", "lines"));
        }
        return new Plan(new Change.Install("any"), List.of(), List.of(), notes, steps, List.of(), List.of(), List.of());
    }

    private static List<Sentence> reasons(List<Sentence> notRestored) {
        return notRestored.isEmpty() ? List.of() : List.of(new Sentence("modules.node.failed", Map.of()));
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
        DroppedArchives dropped = dropped(folder);

        dropped.look();
        assertThat(added).as("they may still be written").isEmpty();
        dropped.look();

        assertThat(added).containsExactly("broken", "busy", "refused", "same");
        assertThat(outcome("broken")).startsWith("not done: no rows");
        assertThat(outcome("refused")).startsWith("not done: modules.archive.no-zip");
        assertThat(outcome("same")).startsWith("done: lines 0.1.0 is installed already");
        assertThat(folder.resolve("busy.kar.outcome.txt")).doesNotExist();

        dropped.look();
        assertThat(added).as("only what could not be done yet").hasSize(5).endsWith("busy");
    }

    @Test
    void aCopyOfTheFolderTakesNothingAnewAndOtherBytesAreTaken(@TempDir Path copy) throws IOException {
        Files.writeString(folder.resolve("lines.kar"), "same");
        DroppedArchives here = dropped(folder);
        twice(here);
        Files.setLastModifiedTime(folder.resolve("lines.kar"), FileTime.from(Instant.EPOCH));
        twice(here);
        for (String one : List.of("lines.kar", "lines.kar.outcome.txt")) {
            Files.copy(folder.resolve(one), copy.resolve(one));
        }
        DroppedArchives there = dropped(copy);
        twice(there);
        assertThat(added).containsExactly("same");

        Files.writeString(copy.resolve("lines.kar"), "else");
        Files.setLastModifiedTime(copy.resolve("lines.kar"), FileTime.from(Instant.EPOCH));
        twice(there);
        assertThat(added).containsExactly("same", "else");

        Files.delete(copy.resolve("lines.kar.outcome.txt"));
        twice(there);
        assertThat(added).as("whoever takes the outcome away asks for it anew").containsExactly("same", "else", "else");
    }

    @Test
    void onlyWhatRunsIsToldToRun() throws IOException {
        notes = List.of(new Sentence("modules.plan.not-switched", Map.of("module", "lines")));
        steps = List.of(new Plan.Step(Plan.Action.INSTALL, "lines", "livery.lines", "", "0.1.0"));
        assertThat(taken("plain")).startsWith("done: lines 0.1.0 runs, set 7").contains("  modules.plan.not-switched");
        steps = List.of();
        notes = List.of(new Sentence("modules.plan.stays-disabled", Map.of("module", "lines")));
        assertThat(taken("disabled"))
                .startsWith("done: lines 0.1.0 is installed, set 7")
                .contains("  modules.plan.stays-disabled");
    }

    @Test
    void whatCouldNotBePutBackIsToldWithItsReason() throws IOException {
        notes = List.of();
        notRestored = List.of(new Sentence("modules.node.start-failed", Map.of("module", "scales")));

        assertThat(taken("bad"))
                .startsWith("not done: not all modules run that ran before")
                .contains("  modules.node.failed")
                .contains("  modules.node.start-failed");
    }

    @Test
    void whatOnlyLooksLikeAnArchiveIsToldWhatWouldBeRightOnce(@TempDir Path elsewhere) throws IOException {
        Path archive = Files.writeString(elsewhere.resolve("lines.kar"), "same");
        Files.createSymbolicLink(folder.resolve("link.kar"), archive);
        Files.createSymbolicLink(folder.resolve("dangling.kar"), elsewhere.resolve("nothing"));
        Files.createDirectory(folder.resolve("folder.kar"));
        Files.writeString(folder.resolve("LOUD.KAR"), "same");
        Files.writeString(folder.resolve("other.kar.part"), "same");
        DroppedArchives dropped = dropped(folder);
        twice(dropped);

        assertThat(added).isEmpty();
        for (String one : List.of("link", "dangling", "folder")) {
            assertThat(outcome(one)).as(one).startsWith("not done: ").contains("put the archive itself here");
        }
        Path loud = folder.resolve("LOUD.KAR.outcome.txt");
        assertThat(loud).content().startsWith("not done: a name ends in .kar");
        assertThat(folder.resolve("other.kar.part.outcome.txt")).doesNotExist();

        Files.setLastModifiedTime(loud, FileTime.from(Instant.EPOCH));
        twice(dropped);
        assertThat(Files.getLastModifiedTime(loud)).as("once").isEqualTo(FileTime.from(Instant.EPOCH));

        Files.delete(folder.resolve("link.kar"));
        Files.copy(archive, folder.resolve("link.kar"));
        twice(dropped);
        assertThat(outcome("link")).startsWith("done: lines 0.1.0 is installed already");
    }

    private String taken(String name) throws IOException {
        Files.writeString(folder.resolve(name + ".kar"), name);
        DroppedArchives dropped = dropped(folder);
        dropped.look();
        dropped.look();
        return outcome(name);
    }

    private DroppedArchives dropped(Path from) {
        Deployment modules = (Deployment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Deployment.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
        return new DroppedArchives(from, modules, TEXTS);
    }

    private static void twice(DroppedArchives dropped) {
        dropped.look();
        dropped.look();
    }

    private String outcome(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".kar.outcome.txt"));
    }
}
