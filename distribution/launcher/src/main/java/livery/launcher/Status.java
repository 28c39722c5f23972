package livery.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code livery status}. */
record Status(Home home) {

    int call() throws IOException {
        Optional<Occupancy.Occupant> occupant = Occupancy.occupant(home);
        if (occupant.isPresent() && occupant.get().use() != Occupancy.Use.RUN) {
            System.out.println("not running  " + home.directory());
            System.out.println(occupant.get().at(home));
            return LauncherException.NOT_RUNNING;
        }
        Leftovers processes = Leftovers.of(home);
        if (occupant.isEmpty()) {
            System.out.println("not running  " + home.directory());
            processes.names().forEach(name -> System.out.println("left by an earlier run: " + name));
            return LauncherException.NOT_RUNNING;
        }
        Occupancy.Occupant running = occupant.get();
        LocalTrust.use(home);
        System.out.println(Health.of(running.url()).ready() ? "ready" : "not ready: " + Health.of(running.monitor()));
        System.out.println("url       " + running.url());
        System.out.println("monitor   " + running.monitor());
        System.out.println("home      " + home.directory());
        System.out.println("database  " + running.database());
        System.out.println("launcher  pid " + running.pid());
        processes.platform().ifPresent(process -> System.out.println("platform  pid " + process.pid()));
        processes.database().ifPresent(process -> System.out.println("database  pid " + process.pid()));
        System.out.println("up        " + readable(Duration.between(running.since(), Instant.now())));
        return 0;
    }

    private static String readable(Duration duration) {
        return duration.toDays() + "d " + duration.toHoursPart() + "h " + duration.toMinutesPart() + "m "
                + duration.toSecondsPart() + "s";
    }
}
