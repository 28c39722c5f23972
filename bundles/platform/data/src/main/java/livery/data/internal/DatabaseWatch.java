package livery.data.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database every few seconds whether it answers, over a connection of its own: the pool may be all in use. */
final class DatabaseWatch implements HealthCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final String PART = "database";
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER_SECONDS = 3;
    /** Without an answer for so long it is away; one that is only slow for a moment is not. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(5);

    private final DataSource database;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Connection connection;
    private volatile long answered = System.nanoTime();

    /**
     * @param database whose connections give up by themselves within some seconds
     */
    DatabaseWatch(DataSource database) {
        this.database = database;
        var unused = clock.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        try {
            Connection open = connection;
            if (open == null || !open.isValid(LONGEST_ANSWER_SECONDS)) {
                drop();
                open = database.getConnection();
                connection = open;
            }
            answered = System.nanoTime();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The database does not answer", e);
            drop();
        }
    }

    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A connection that does not answer cannot be given up", e);
            }
        }
    }

    @Override
    public List<HealthPart> parts() {
        return List.of(
                System.nanoTime() - answered > SILENT_AFTER.toNanos()
                        ? HealthPart.down(PART, "platform.database.unreachable", Map.of())
                        : HealthPart.up(PART));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            if (clock.awaitTermination(1, TimeUnit.SECONDS)) {
                drop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
