package livery.modules.internal.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import livery.archive.ModuleArchive;
import livery.platform.deploy.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which modules were being started when the process ended: that is marked before, and taken away when the start has come
 * to its end, well or not. A kill or a power cut at a module says nothing against it, but the process that ends at the
 * same module of the same archive start after start is ended by it.
 */
public final class Starts {

    private static final Logger LOG = LoggerFactory.getLogger(Starts.class);
    private static final int MOST = 3;
    /** For the time after the last start, in which any of them may still come to run. */
    private static final String ALL = "*";

    private static final String BETWEEN = " ";

    private final @Nullable PropertiesFile file;
    private final Properties begun;
    private final boolean oneByOne;

    /** @param file where it is marked, for the next process to see */
    public Starts(Path file) {
        this.file = new PropertiesFile(file);
        this.begun = this.file.read();
        this.oneByOne = !begun.isEmpty();
        if (oneByOne) {
            LOG.warn("The process has ended while modules were being started: {}", begun);
        }
    }

    private Starts() {
        this.file = null;
        this.begun = new Properties();
        this.oneByOne = false;
    }

    /** For what is only tried: when the process ends, the next does not try it again. */
    static Starts unmarked() {
        return new Starts();
    }

    /** Whether each is to run before the next is started, since the process has ended and it may not be clear at which. */
    boolean oneByOne() {
        return oneByOne;
    }

    synchronized void begin(String module, String sha256) {
        begun.setProperty(module, sha256 + BETWEEN + (ends(module, sha256) + 1));
        write();
    }

    void beginAll() {
        begin(ALL, ALL);
    }

    /** These have been started, or did not start; the process goes on. */
    synchronized void over(Collection<String> modules) {
        if (begun.keySet().removeAll(modules)) {
            write();
        }
    }

    void allOver() {
        over(Set.of(ALL));
    }

    /** Forgets those that are not to run, or of other archives. */
    synchronized void keep(Map<String, ModuleArchive> wanted) {
        Predicate<Object> stays = module -> ALL.equals(module)
                || Optional.ofNullable(wanted.get(String.valueOf(module)))
                        .filter(archive -> ends(String.valueOf(module), archive.sha256()) > 0)
                        .isPresent();
        if (begun.keySet().removeIf(stays.negate())) {
            write();
        }
    }

    /** Why a module is not to be started: the process has ended at it too often in a row. */
    synchronized Optional<Sentence> ended(String module, String sha256) {
        int times = ends(module, sha256);
        return times < MOST
                ? Optional.empty()
                : Optional.of(new Sentence("modules.node.ended-process", Map.of("module", module, "times", times)));
    }

    private int ends(String module, String sha256) {
        String[] mark = begun.getProperty(module, "").split(BETWEEN, 2);
        return mark.length == 2 && mark[0].equals(sha256) && mark[1].matches("[0-9]{1,9}")
                ? Integer.parseInt(mark[1])
                : 0;
    }

    private void write() {
        if (file == null) {
            return;
        }
        try {
            file.write(begun);
        } catch (IOException e) {
            LOG.warn("It cannot be marked which modules are being started", e);
        }
    }
}
