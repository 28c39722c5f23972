package livery.adapters.csv.internal;

import livery.dms.Intake;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;

/** Looks at the folder before each poll and tells how it is, so that a folder that went away is seen on the screen. */
final class FolderPoll implements PollingConsumerPollStrategy {

    private final Folder folder;
    private final Intake intake;

    FolderPoll(Folder folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        var trouble = folder.trouble();
        intake.report(trouble);
        return trouble == null;
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
