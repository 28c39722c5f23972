package livery.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code livery stop}. */
record Stop(Home home) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    int call() throws IOException, InterruptedException {
        Optional<Occupancy.Occupant> occupant = Occupancy.occupant(home);
        if (occupant.isPresent() && occupant.get().use() != Occupancy.Use.RUN) {
            // It ends by itself, and what it has begun would be lost.
            System.out.println("Livery does not run. " + occupant.get().at(home));
            return 0;
        }
        if (occupant.isPresent()) {
            ProcessHandle.of(occupant.get().pid()).ifPresent(ProcessHandle::destroy);
            awaitEnd();
            System.out.println("stopped " + home.directory());
            return 0;
        }
        Leftovers leftovers = Leftovers.of(home);
        leftovers.stop();
        System.out.println(
                leftovers.names().isEmpty()
                        ? "Livery does not run in " + home.directory()
                        : "stopped what an earlier run left: " + String.join(", ", leftovers.names()));
        return 0;
    }

    private void awaitEnd() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Occupancy.running(home).isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                throw new LauncherException(
                        LauncherException.FAILED, "Livery has not stopped within " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
