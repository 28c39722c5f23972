package livery.adapters.csv.internal;

import java.nio.file.Path;
import livery.dms.Connection;
import livery.dms.Intake;
import org.apache.camel.builder.RouteBuilder;

/** Watches the folder; each file that has stopped growing is read as a stream and moved aside. */
final class CsvRoutes extends RouteBuilder {

    private static final String SCHEDULER = "livery.scheduler";
    private static final String WORKERS = "livery.workers";

    private final Connection connection;
    private final Intake intake;

    CsvRoutes(Connection connection, Intake intake) {
        this.connection = connection;
        this.intake = intake;
    }

    @Override
    public void configure() {
        Path folder = Path.of(connection.settings().text(CsvAdapter.FOLDER));
        getContext().getRegistry().bind("csv.strategy", new OneAtATime(folder));
        getContext().getRegistry().bind("csv.poll", new FolderPoll(new Folder(folder), intake));
        fromF(
                        "file:%s?autoCreate=false&directoryMustExist=false&startingDirectoryMustExist=false"
                                + "&recursive=false&delay=400&initialDelay=100&sortBy=file:modified"
                                + "&eagerMaxMessagesPerPoll=false&probeContentType=false"
                                + "&scheduledExecutorService=#%s&processStrategy=#csv.strategy&pollStrategy=#csv.poll",
                        folder, SCHEDULER)
                .routeId("csv")
                .threads()
                .executorService(WORKERS)
                .process(new CsvFile(connection.settings(), connection.region(), intake));
    }
}
