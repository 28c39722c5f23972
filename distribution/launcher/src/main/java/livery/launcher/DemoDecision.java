package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** What the first start of a home decided about demonstration stores, and how far that came; kept in the home. */
final class DemoDecision {
    private final Path file;
    /** From a time before decisions were kept. */
    private final Path doneBefore;

    private final Path etc;

    /** How it stands. */
    enum State {
        /** None come, at this start or a later one. */
        DECLINED,
        /** They come if the database turns out to be new. */
        WANTED,
        /** Ours may be there in part: going on with them touches nobody else's. */
        BEGUN,
        DONE
    }

    DemoDecision(Home home) {
        this.file = home.demo().resolve("decision");
        this.doneBefore = home.demo().resolve("done");
        this.etc = home.etc();
    }

    /** Decides when the home has no settings yet, which is at its first start. After that only a refusal counts. */
    State at(boolean asked) throws IOException {
        State state = read();
        if (!asked && state != State.DONE) {
            state = State.DECLINED;
        }
        write(state);
        return state;
    }

    void write(State state) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path fresh = file.resolveSibling("decision.new");
        Files.writeString(fresh, state.name().toLowerCase(Locale.ROOT) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private State read() throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file).strip();
            for (State state : State.values()) {
                if (state.name().equalsIgnoreCase(text)) {
                    return state;
                }
            }
            throw new LauncherException(
                    LauncherException.CANNOT_BE, file + " says " + text + "; declined, wanted, begun or done is known");
        }
        if (Files.exists(doneBefore)) {
            return State.DONE;
        }
        return Files.exists(etc) ? State.DECLINED : State.WANTED;
    }
}
