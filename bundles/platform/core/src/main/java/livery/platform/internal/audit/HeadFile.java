package livery.platform.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heads of all chains as this node has sealed them, in a file outside the database: a line a tenant. A chain that
 * ends earlier than its line here, or otherwise, has been cut or replaced; its line is kept.
 */
final class HeadFile {

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

    private final Path file;
    private final Map<TenantId, Link> heads = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));

    /** Whether a write has failed that is to be made up for. */
    private boolean behind;

    HeadFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> !line.isBlank()).forEach(this::read);
            } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                setAside(e);
            }
        }
    }

    /** Entries go on being sealed; what the file said before can be looked at, and compared with a copy. */
    private void setAside(Exception because) {
        heads.clear();
        Path aside = file.resolveSibling(
                file.getFileName() + ".damaged-" + Instant.now().toEpochMilli());
        try {
            Files.move(file, aside);
            LOG.error("Where the audit chains ended cannot be read any more; the file is now {}", aside, because);
        } catch (IOException e) {
            because.addSuppressed(e);
            LOG.error("Where the audit chains ended cannot be read any more, in {}", file, because);
        }
    }

    /** In the home of this node. */
    static Path standard() {
        return Path.of(System.getenv().getOrDefault("LIVERY_HOME", System.getProperty("karaf.base", ".")))
                .resolve("audit/heads");
    }

    private void read(String line) {
        String[] parts = line.split("[ :]", -1);
        heads.put(new TenantId(Long.parseLong(parts[0])), new Link(Long.parseLong(parts[1]), parts[2]));
    }

    synchronized Optional<Link> head(TenantId tenant) {
        return Optional.ofNullable(heads.get(tenant));
    }

    /** Keeps heads that lie further on than those kept before; on disk when this returns. */
    synchronized void keep(Map<TenantId, Link> sealed) throws IOException {
        boolean any = behind;
        for (Map.Entry<TenantId, Link> one : sealed.entrySet()) {
            Link known = heads.get(one.getKey());
            if (known == null || known.seq() < one.getValue().seq()) {
                heads.put(one.getKey(), one.getValue());
                any = true;
            }
        }
        if (any) {
            behind = true;
            write();
            behind = false;
        }
    }

    private void write() throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        String text = heads.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue() + "\n")
                .collect(Collectors.joining());
        Durable.write(
                written,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
