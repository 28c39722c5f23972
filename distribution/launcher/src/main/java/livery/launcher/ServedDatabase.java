package livery.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import livery.backup.DatabaseAddress;
import livery.database.Ports;

/** The database of a home for as long as one command needs it: the one that runs, or one that is started for it. */
record ServedDatabase(DatabaseAddress address, Optional<Running> started, Optional<Occupancy> taken)
        implements AutoCloseable {

    /** As the home finds it. The home is taken while its own database is started here. */
    static ServedDatabase of(Home home, Distribution distribution, Map<String, String> environment)
            throws IOException, InterruptedException {
        Optional<Occupancy.Occupant> running = Occupancy.running(home);
        Database database =
                at(home, running.map(Occupancy.Occupant::databasePort).orElse(0), environment);
        if (database.own().isEmpty() || running.isPresent()) {
            return new ServedDatabase(database.asAddress(), Optional.empty(), Optional.empty());
        }
        home.create();
        int port = Ports.free();
        Occupancy occupancy = Occupancy.take(home, Occupancy.Use.BACKUP, port);
        return start(home, distribution, environment, port, occupancy);
    }

    /** In a home that has been taken; closing it frees the home. */
    static ServedDatabase start(
            Home home, Distribution distribution, Map<String, String> environment, int port, Occupancy occupancy)
            throws IOException, InterruptedException {
        boolean done = false;
        try {
            Leftovers.of(home).stop();
            Database database = at(home, port, environment);
            ServedDatabase served = new ServedDatabase(
                    database.asAddress(), database.start(distribution, environment), Optional.of(occupancy));
            done = true;
            return served;
        } finally {
            if (!done) {
                occupancy.close();
            }
        }
    }

    private static Database at(Home home, int port, Map<String, String> environment) throws IOException {
        return Database.of(new RunOptions(home, 0, Math.max(port, 1), 0, false, null), environment);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            if (started.isPresent()) {
                started.get().stop();
            }
        } finally {
            if (taken.isPresent()) {
                taken.get().close();
            }
        }
    }
}
