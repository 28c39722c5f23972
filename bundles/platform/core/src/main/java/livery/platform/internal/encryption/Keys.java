package livery.platform.internal.encryption;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import livery.platform.internal.background.Ending;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are in use. They are made at the first start of all; later, without them or with others, there are none,
 * and the platform runs on without. A file that is put back or changed counts within seconds.
 */
@Component(service = Keys.class, immediate = true)
public final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final long EVERY_SECONDS = 5;
    /** Other nodes may have been given more keys. */
    private static final int LOOKS_BEFORE_COMPARING = 12;

    /** There is no key file, and the database holds what was encrypted with one. */
    static final String LOST = "platform.encryption.file-missing";
    /** What is given cannot be read, or makes no ring of keys. */
    static final String DAMAGED = "platform.encryption.file-unreadable";
    /** The keys are others than those of this database. */
    static final String FOREIGN = "platform.encryption.file-foreign";
    /** A key is not given that rows may need; what the others encrypted can be read. */
    static final String INCOMPLETE = "platform.encryption.file-incomplete";
    /** Nothing has been read yet. */
    private static final State NOT_YET = new State(null, Encryption.KEY_MISSING, null);

    private final KeyFile file;
    private final KeyChecks checks;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-keys");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state = NOT_YET;
    private int looks;

    /** The keys or why there are none, and the text that they were read from. */
    private record State(
            @Nullable KeyRing ring,
            @Nullable String trouble,
            @Nullable String text) {}

    @Activate
    public Keys(@Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this(store, units, KeyFile.standard());
        look();
        var unused = clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    Keys(EntityStore store, UnitOfWork units, KeyFile file) {
        this.file = file;
        this.checks = new KeyChecks(store, units);
    }

    /** Returns once it looks no more: it must not make keys after that. */
    @Deactivate
    public void close() {
        Ending.of(clock, "A look for keys");
    }

    /** The keys to read with, or nothing while there are none that fit. */
    Optional<KeyRing> ring() {
        return Optional.ofNullable(state.ring());
    }

    /** The keys to write with: those to read with, when none is missing. */
    Optional<KeyRing> whole() {
        State now = state;
        return now.trouble() == null ? Optional.ofNullable(now.ring()) : Optional.empty();
    }

    /** The code that says why there are none, or not all. */
    Optional<String> trouble() {
        return Optional.ofNullable(state.trouble());
    }

    /** Reads the keys anew if they are not those that were read last. */
    synchronized void look() {
        try {
            State before = state;
            Optional<String> text = file.text();
            boolean same = before.ring() != null
                    && before.trouble() == null
                    && text.isPresent()
                    && text.get().equals(before.text());
            if (same && ++looks < LOOKS_BEFORE_COMPARING) {
                return;
            }
            looks = 0;
            State now = text.isPresent() ? read(text.get()) : none();
            state = now;
            tell(before, now);
        } catch (IOException e) {
            State before = state;
            state = new State(null, DAMAGED, null);
            tell(before, state);
        } catch (Fault e) {
            LOG.debug("The keys cannot be compared with the database's now: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("The keys are not read", e);
        }
    }

    private State read(String text) {
        Optional<KeyRing> ring = KeyRing.parse(text);
        if (ring.isEmpty()) {
            return new State(null, DAMAGED, text);
        }
        return switch (checks.hold(ring.get())) {
            case WHOLE -> new State(ring.get(), null, text);
            case INCOMPLETE -> new State(ring.get(), INCOMPLETE, text);
            case FOREIGN -> new State(null, FOREIGN, text);
        };
    }

    private State none() throws IOException {
        Map<String, byte[]> known = checks.known();
        if (!known.isEmpty()) {
            return new State(null, LOST, null);
        }
        file.create(KeyRing.fresh());
        LOG.info("Keys were made: {}. Keep a copy of them apart from the database's.", file.file());
        return read(file.text().orElseThrow());
    }

    private void tell(State before, State now) {
        if (now.trouble() != null && !now.trouble().equals(before.trouble())) {
            LOG.error(
                    now.ring() == null
                            ? "Sensitive values cannot be read or written: {} ({})"
                            : "Sensitive values cannot be written, and not all of them read: {} ({})",
                    now.trouble(),
                    file.file());
        } else if (now.ring() != null && now.trouble() == null && !now.equals(before)) {
            LOG.info("Keys in use: {}", now.ring());
        }
    }
}
