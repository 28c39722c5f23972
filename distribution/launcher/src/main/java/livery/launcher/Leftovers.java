package livery.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.RecordedProcess;

/** Processes of this home whose launcher was killed: they hold its ports and its database. */
record Leftovers(Optional<RecordedProcess> platform, Optional<RecordedProcess> database) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Leftovers of(Home home) {
        // Only the files' places matter here.
        MariaDbSettings settings = MariaDbSettings.of(home.database(), 1, "unused");
        return new Leftovers(
                RecordedProcess.find(home.platformPid(), home.platformMark()),
                RecordedProcess.find(settings.pidFile(), MariaDbServer.PROCESS_MARK + settings.data()));
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        platform.ifPresent(process -> names.add("platform (pid " + process.pid() + ")"));
        database.ifPresent(process -> names.add("database (pid " + process.pid() + ")"));
        return names;
    }

    /** The platform first: it may be writing. */
    void stop() throws InterruptedException {
        if (platform.isPresent()) {
            platform.get().stop(PATIENCE);
        }
        if (database.isPresent()) {
            database.get().stop(PATIENCE);
        }
    }
}
