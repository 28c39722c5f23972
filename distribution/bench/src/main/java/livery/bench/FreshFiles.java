package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Small files of new customers, one after the other, and how soon the last customer of each is found. */
final class FreshFiles {
    private static final int RECORDS = 1_000;
    private static final long BETWEEN_QUESTIONS_MILLIS = 20;
    private static final long LONGEST_SECONDS = 120;

    private final Api api;
    private final String base;
    private final Path folder;

    FreshFiles(Api api, String store, Path folder) {
        this.api = api;
        this.base = "/api/v1/tenants/" + store;
        this.folder = folder;
    }

    /** Seconds of each file. */
    Sample call(int files) throws IOException, InterruptedException {
        Path watched = Files.createDirectories(folder.resolve("watched"));
        connect(api, base, watched);
        List<Double> seconds = new ArrayList<>();
        for (int file = 1; file <= files; file++) {
            Path fresh = Files.writeString(folder.resolve("fresh-" + file + ".csv"), text(file));
            long dropped = System.nanoTime();
            Files.move(fresh, watched.resolve(fresh.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
            awaitFound(name(file, RECORDS - 1));
            seconds.add((System.nanoTime() - dropped) / 1e9);
        }
        return Sample.of(seconds);
    }

    /** Has a store take in the files of customers in a folder, with their number, name and mobile. */
    static void connect(Api api, String base, Path watched) throws IOException, InterruptedException {
        api.post(
                base + "/connections",
                Map.of(
                        "name",
                        "bench",
                        "adapter",
                        "csv",
                        "settings",
                        Map.of(
                                "folder",
                                watched.toString(),
                                "kind",
                                "customer",
                                "source",
                                "bench",
                                "mapping",
                                Map.of("externalId", "编号", "name", "姓名", "mobile", "手机"))));
    }

    private static String text(int file) {
        StringBuilder text = new StringBuilder("编号,姓名,手机\n");
        for (int i = 0; i < RECORDS; i++) {
            text.append("F%d-%d,%s,177%04d%04d\n".formatted(file, i, name(file, i), file, i));
        }
        return text.toString();
    }

    private static String name(int file, int number) {
        return "新%d客%d".formatted(file, number);
    }

    private void awaitFound(String name) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (api.get(base + "/customers?q=" + Api.encoded(name)).path("items").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new BenchException(name + " was not found within " + LONGEST_SECONDS + " s");
            }
            Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
        }
    }
}
