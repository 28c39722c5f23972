package livery.launcher;

/** Ends the program with a sentence for the person at the terminal. */
final class LauncherException extends RuntimeException {
    static final int FAILED = 1;
    static final int CANNOT_BE = 2;
    static final int NOT_RUNNING = 3;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    LauncherException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
