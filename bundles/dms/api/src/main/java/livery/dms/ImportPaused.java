package livery.dms;

/** The connection was paused or is going down: leave the file where it is, it goes on later. */
public final class ImportPaused extends RuntimeException {

    public ImportPaused() {
        super("paused");
    }
}
