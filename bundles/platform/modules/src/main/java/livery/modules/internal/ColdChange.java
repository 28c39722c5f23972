package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import livery.modules.internal.node.FrameworkRestart;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes what only a new start of the framework can change: puts the bundles in place and has it start. Once for each
 * thing that is wanted, so that what does not come to run does not keep the node from running without it.
 */
final class ColdChange {

    private static final Logger LOG = LoggerFactory.getLogger(ColdChange.class);

    private final Node node;
    private final FrameworkRestart restart;
    private final Path mark;
    private final Path undone;

    /** @param folder where it is marked for what the framework is started, for {@code livery.platform.restart} to see */
    ColdChange(Node node, FrameworkRestart restart, Path folder) {
        this.node = node;
        this.restart = restart;
        this.mark = folder.resolve("restart.for");
        this.undone = folder.resolve("restart.undone");
    }

    /** Whether the framework has been started for something that is not known to run yet. */
    boolean isUnderWay() {
        return Files.exists(mark);
    }

    /** Whether the framework was started for it in vain: the platform did not come up, or is not as it was to be. */
    boolean isUndone(String name) {
        try {
            return Files.exists(undone) && Files.readString(undone).equals(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins it where it is needed.
     *
     * @param name of what is wanted; the same for the same
     * @return whether the framework ends now; the caller is to do nothing more
     */
    boolean begun(Wanted wanted, String name) throws InterruptedException {
        try {
            boolean again = isUnderWay() && Files.readString(mark).equals(name);
            // Whoever comes here has the platform up, whatever it was started for.
            Files.deleteIfExists(mark);
            if (node.restartFor(wanted).isEmpty()) {
                return false;
            }
            if (again) {
                write(undone, name);
            }
            if (isUndone(name)) {
                LOG.warn("The framework has been started for {} already, and is not as it is to be", name);
                return false;
            }
            List<Sentence> reasons = node.placeForNextStart(wanted);
            if (!reasons.isEmpty()) {
                LOG.warn("The framework is not started for {}, because {}", name, reasons);
                return false;
            }
            // Last: whoever is killed before begins again, whoever is killed after has all in place.
            write(mark, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        restart.begin();
        return true;
    }

    private static void write(Path file, String name) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(part, name);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
