package livery.bench.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A connection that may be removed, and records of it that are held: each that is dealt with leaves others. */
final class SpareConnection {

    private static final int HELD = 12;
    private static final long LONGEST_IMPORT_SECONDS = 180;

    private final Caller operator;
    private final Shop shop;
    private final Path folder;

    SpareConnection(Caller operator, Shop shop, Path folder) {
        this.operator = operator;
        this.shop = shop;
        this.folder = folder;
    }

    void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        operator.done(
                "POST",
                shop.path("/connections"),
                Map.of(
                        "name",
                        People.SPARE,
                        "adapter",
                        "csv",
                        "settings",
                        Map.of(
                                "folder", folder.toString(),
                                "kind", "customer",
                                "mapping", Map.of("externalId", "编号", "name", "姓名"))));
        Path written = Files.writeString(folder.resolve(".held"), nameless());
        Files.move(written, folder.resolve("held.csv"));
        awaitHeld();
    }

    private static String nameless() {
        return "编号,姓名\n"
                + IntStream.rangeClosed(1, HELD)
                        .mapToObj(number -> "held-" + number + ",\n")
                        .collect(Collectors.joining());
    }

    private void awaitHeld() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
        while (shop.get("/quarantine?limit=200").path("items").size() < HELD) {
            if (System.nanoTime() > end) {
                throw new IOException("nothing was held of the import of " + folder);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
