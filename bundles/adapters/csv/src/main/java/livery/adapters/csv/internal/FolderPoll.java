package livery.adapters.csv.internal;

import java.time.Duration;
import livery.dms.Intake;
import livery.platform.FieldFault;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the folder before each poll and tells how it is, so that a folder that went away, or a file that cannot be
 * read, is seen on the screen.
 */
final class FolderPoll implements PollingConsumerPollStrategy {

    private static final Duration BETWEEN_NAMES = Duration.ofSeconds(3);

    private final Folder folder;
    private final Intake intake;
    private long namesReadAt = System.nanoTime() - BETWEEN_NAMES.toNanos();
    private @Nullable FieldFault unreadableNames;

    FolderPoll(Folder folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        FieldFault trouble = folder.trouble();
        intake.report(trouble == null ? names() : trouble);
        return trouble == null;
    }

    /** Now and then, for it reads the whole list of files. */
    private @Nullable FieldFault names() {
        long now = System.nanoTime();
        if (now - namesReadAt >= BETWEEN_NAMES.toNanos()) {
            namesReadAt = now;
            unreadableNames = folder.unreadableNames();
        }
        return unreadableNames;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        // Nothing to do: begin has told how the folder is.
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        return false;
    }
}
