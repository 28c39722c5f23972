package livery.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.platform.CallContext;
import livery.platform.Cause;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Texts;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which an operator drops archives: each that stands still is planned and installed, or takes the place of
 * the module that is there, and what became of it is written beside it, with the digest of the file. One whose outcome is
 * there is left alone until it has other bytes: copying or restoring the folder takes nothing anew. Beside what only looks
 * like one, it is written what would be right.
 */
final class DroppedArchives {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedArchives.class);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules folder");
    private static final String ENDING = ".kar";
    /** Who names a file so says that it is to be taken although nobody trusted has signed it. */
    private static final String UNSIGNED = ".unsigned" + ENDING;

    private static final String SHA256 = "sha256: ";
    private static final List<String> LATER =
            List.of("modules.change.busy", "modules.starting", "modules.change.interrupted");

    private final Path folder;
    private final Deployment modules;
    private final Texts texts;
    private final Map<Path, String> seen = new HashMap<>();
    private final Map<Path, Digest> digests = new HashMap<>();

    /** Of a file while it looks like that, so that it is not read at each look. */
    private record Digest(String state, String sha256) {}

    DroppedArchives(Path folder, Deployment modules, Texts texts) {
        this.folder = folder;
        this.modules = modules;
        this.texts = texts;
    }

    /** Looks once; a file is taken up at the second look that finds it as at the first. */
    void look() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(ENDING))
                    .sorted()
                    .toList();
            List<Path> archives =
                    all.stream().filter(file -> wrong(file) == null).toList();
            all.stream().filter(file -> !archives.contains(file)).forEach(DroppedArchives::refuse);
            seen.keySet().retainAll(archives);
            digests.keySet().retainAll(archives);
            for (Path file : archives) {
                look(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} cannot be looked through now", folder, e);
        }
    }

    /** Why what somebody may take for an archive is none that is taken; null when it is one. */
    private static @Nullable String wrong(Path file) {
        if (!file.getFileName().toString().endsWith(ENDING)) {
            return "not done: a name ends in " + ENDING + ", in small letters";
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? null
                : "not done: this is no file but a link or a folder; put the archive itself here";
    }

    private static void refuse(Path file) {
        String reason = wrong(file);
        OutcomeFile outcome = OutcomeFile.beside(file);
        try {
            boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (there && reason != null && !outcome.has(reason)) {
                outcome.write(List.of(reason, now()));
                LOG.info("{}: {}", file.getFileName(), reason);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Of {} nothing can be told now", file, e);
        }
    }

    private static String now() {
        return "at: " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private void look(Path file) {
        try {
            String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
            if (!state.equals(seen.put(file, state))) {
                return;
            }
            String sha256 = sha256(file, state);
            if (!OutcomeFile.beside(file).has(SHA256 + sha256)) {
                take(file, sha256);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be looked at now", file, e);
        }
    }

    private String sha256(Path file, String state) throws IOException {
        Digest known = digests.get(file);
        if (known == null || !known.state().equals(state)) {
            known = new Digest(state, ModuleArchive.digest(file));
            digests.put(file, known);
        }
        return known.sha256();
    }

    private void take(Path file, String sha256) throws IOException {
        List<String> lines = new ArrayList<>();
        try {
            change(file, lines);
        } catch (Fault fault) {
            if (LATER.contains(fault.code())) {
                return;
            }
            lines.add("not done: " + text(new Sentence(fault.code(), fault.values())));
            fault.fields().forEach(one -> lines.add("  " + text(new Sentence(one.code(), one.values()))));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be taken", file, e);
            lines.clear();
            lines.add("not done: " + Cause.of(e));
        }
        lines.add(now());
        lines.add(SHA256 + sha256);
        OutcomeFile.beside(file).write(lines);
        LOG.info("{}: {}", file.getFileName(), lines.get(0));
    }

    private void change(Path file, List<String> lines) throws IOException {
        Archive archive;
        try (InputStream bytes = Files.newInputStream(file)) {
            archive = modules.add(GROUP, bytes, file.getFileName().toString().endsWith(UNSIGNED));
        }
        boolean there = modules.list(GROUP).stream().anyMatch(one -> one.id().equals(archive.module()));
        try {
            change(archive, there, lines);
        } catch (Fault fault) {
            if (!fault.code().equals("modules.change.same")) {
                throw fault;
            }
            lines.add("done: " + archive.module() + " " + archive.version() + " is installed already");
        }
    }

    private void change(Archive archive, boolean there, List<String> lines) {
        Change change = there ? new Change.Update(archive.sha256()) : new Change.Install(archive.sha256());
        Plan plan = modules.plan(GROUP, change);
        List<String> planned = new ArrayList<>();
        plan.bundles()
                .forEach(step -> planned.add(
                        "  " + step.action().name().toLowerCase(Locale.ROOT) + " " + step.bundle() + " " + step.to()));
        plan.migrations().forEach(one -> planned.add("  on the database of " + one.module() + ": " + one.file()));
        plan.reach().forEach(one -> planned.add("  " + text(one.told())));
        Outcome outcome = modules.carryOut(GROUP, change, false);
        lines.add(headline(archive, plan, outcome));
        outcome.reasons().forEach(one -> lines.add("  " + text(one)));
        if (!outcome.notRestored().isEmpty()) {
            lines.add("  Of what ran before, this could not be put back:");
            outcome.notRestored().forEach(one -> lines.add("  " + text(one)));
        }
        plan.notes().forEach(one -> lines.add("  " + text(one)));
        lines.addAll(planned);
    }

    private static String headline(Archive archive, Plan plan, Outcome outcome) {
        if (outcome.done()) {
            // One that stays switched off has no part in what is done to bundles.
            boolean runs =
                    plan.bundles().stream().anyMatch(step -> step.module().equals(archive.module()));
            String what = runs ? " runs" : " is installed";
            return "done: " + archive.module() + " " + archive.version() + what + ", set " + outcome.set();
        }
        return outcome.notRestored().isEmpty()
                ? "not done: the modules are as they were"
                : "not done: not all modules run that ran before";
    }

    private String text(Sentence sentence) {
        return texts.text(sentence.code(), sentence.values(), Locale.ENGLISH);
    }
}
