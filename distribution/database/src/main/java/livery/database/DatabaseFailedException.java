package livery.database;

/** The database server could not be unpacked, started or stopped; the message says why and where its log is. */
public final class DatabaseFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailedException(String message) {
        super(message);
    }

    DatabaseFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
