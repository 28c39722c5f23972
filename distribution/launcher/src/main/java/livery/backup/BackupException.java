package livery.backup;

/** Why no backup is made, or why one is not restored, in a sentence for the person at the terminal. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
