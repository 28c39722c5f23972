package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a running platform, or its database, one kind of question for some seconds. */
final class Asking {
    private static final int CONNECTIONS_WHILE_WATCHED = 8;
    private static final int MOST_SECONDS_WATCHED = 3;

    private final String url;
    private final String key;
    private final DatabaseAccount database;
    private final long tenant;
    private final int seconds;

    Asking(Installation installation, long tenant, int seconds) throws IOException {
        this.url = installation.url();
        this.key = installation.key();
        this.database = installation.database();
        this.tenant = tenant;
        this.seconds = seconds;
    }

    /** Over HTTP. */
    ClosedLoop.Result ours(Questions.Kind kind, int connections) throws InterruptedException {
        return ours(kind, connections, seconds);
    }

    private ClosedLoop.Result ours(Questions.Kind kind, int connections, double duration) throws InterruptedException {
        return ClosedLoop.run(connections, duration, () -> {
            HttpCaller caller = new HttpCaller(url, key);
            return random -> kind.http().ask(caller, random);
        });
    }

    /** In SQL. */
    ClosedLoop.Result limit(Questions.Kind kind, int connections) throws InterruptedException {
        try (Cleanup opened = new Cleanup()) {
            return ClosedLoop.run(connections, seconds, () -> {
                Connection connection = database.connect();
                opened.add(connection);
                BestSql sql = new BestSql(connection, tenant);
                return random -> kind.sql().ask(sql, random);
            });
        }
    }

    /** Over HTTP once more, and tells which statements that takes. */
    void watched(Questions.Kind kind, Report report) throws SQLException, InterruptedException {
        double duration = Math.min(seconds, MOST_SECONDS_WATCHED);
        try (Connection connection = database.connect()) {
            SlowStatements statements = new SlowStatements(connection);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
                try {
                    ours(kind, CONNECTIONS_WHILE_WATCHED, duration);
                } catch (InterruptedException e) {
                    throw new CompletionException(e);
                }
            });
            statements.watch(duration);
            load.join();
            statements.tell(report);
        }
    }
}
