package livery.platform.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.platform.TenantId;
import livery.platform.internal.settings.RetentionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Now and then a head of each chain with its time, in a file outside the database to which lines are only added. No
 * setting lets an entry be deleted so soon that its checkpoint were still known: a chain that begins after one has lost
 * its beginning to somebody else.
 */
final class Checkpoints {

    static final Duration EVERY = Duration.ofDays(10);
    static final Duration KNOWN = Duration.ofDays(RetentionSettings.SHORTEST_AUDIT_DAYS);

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** A place that a chain had reached by then. */
    private record Checkpoint(Link link, Instant at) {}

    private final Path file;
    private final InstantSource clock;
    private final Map<TenantId, List<Checkpoint>> known = new HashMap<>();

    Checkpoints(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(this::read);
            } catch (IOException | UncheckedIOException e) {
                LOG.error("Where the audit chains have been cannot be read, in {}", file, e);
            }
        }
    }

    /** A line that is no line, since the disk was full, counts for nothing. */
    private void read(String line) {
        try {
            String[] parts = line.split("[ :]", -1);
            add(
                    new TenantId(Long.parseLong(parts[0])),
                    new Checkpoint(
                            new Link(Long.parseLong(parts[1]), parts[2]),
                            Instant.ofEpochSecond(Long.parseLong(parts[3]))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn("{} has a line that cannot be read", file);
        }
    }

    private void add(TenantId tenant, Checkpoint checkpoint) {
        List<Checkpoint> all = known.computeIfAbsent(tenant, any -> new ArrayList<>());
        all.removeIf(one -> one.at().isBefore(clock.instant().minus(KNOWN)));
        all.add(checkpoint);
    }

    /** Places that the tenant's chain has reached so lately that nothing after them, nor they, can have been deleted. */
    synchronized List<Link> of(TenantId tenant) {
        Instant since = clock.instant().minus(KNOWN);
        return known.getOrDefault(tenant, List.of()).stream()
                .filter(one -> one.at().isAfter(since))
                .map(Checkpoint::link)
                .toList();
    }

    /** Keeps those heads whose chains have no checkpoint of late; on disk when this returns. */
    synchronized void keep(Map<TenantId, Link> heads) throws IOException {
        Instant now = clock.instant();
        Map<TenantId, Checkpoint> fresh = new HashMap<>();
        heads.forEach((tenant, head) -> {
            boolean late = known.getOrDefault(tenant, List.of()).stream()
                    .anyMatch(one -> one.at().isAfter(now.minus(EVERY)));
            if (!late) {
                fresh.put(tenant, new Checkpoint(head, now));
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        fresh.forEach((tenant, one) -> text.append(tenant)
                .append(' ')
                .append(one.link())
                .append(' ')
                .append(one.at().getEpochSecond())
                .append('\n'));
        Durable.write(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        fresh.forEach(this::add);
    }
}
