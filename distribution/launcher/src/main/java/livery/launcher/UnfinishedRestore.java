package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in a home that it is being filled from a backup, or was and is not whole. */
record UnfinishedRestore(Home home) {

    private Path mark() {
        return home.directory().resolve("restore-unfinished");
    }

    boolean there() {
        return Files.exists(mark());
    }

    void begin(String backup) throws IOException {
        PrivateFile.write(mark(), "begun " + backup + "\n");
    }

    /** All is there but that the marks have to be taken away. */
    void loaded(String backup) throws IOException {
        PrivateFile.write(mark(), "loaded " + backup + "\n");
    }

    boolean isLoaded(String backup) throws IOException {
        return there() && Files.readString(mark()).strip().equals("loaded " + backup);
    }

    void end() throws IOException {
        Files.delete(mark());
    }

    /** Refuses a home that is not whole. */
    void requireNone() {
        if (there()) {
            throw refusal("The home " + home.directory());
        }
    }

    static LauncherException refusal(String what) {
        return new LauncherException(
                LauncherException.CANNOT_BE,
                what + " is not whole: a restore into it is not finished; start `livery restore` again, with the same"
                        + " file and home");
    }
}
