package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings files of a home: copied from the distribution, then the operator's. A new distribution brings new files
 * where the operator has changed nothing.
 */
final class Etc {
    private static final String RECORD = ".distribution";

    private final Path source;
    private final Path target;

    Etc(Distribution distribution, Home home) {
        this.source = distribution.etc();
        this.target = home.etc();
    }

    /** Brings the home up to the distribution; names the files that the operator changed and that stay as they are. */
    List<String> refresh() throws IOException {
        Files.createDirectories(target);
        Map<String, String> before = readRecord();
        Map<String, String> after = new TreeMap<>();
        List<String> kept = new ArrayList<>();
        for (String name : files(source)) {
            String offered = Sha256.of(source.resolve(name));
            after.put(name, offered);
            Path own = target.resolve(name);
            if (!Files.exists(own)) {
                // What the operator deleted stays deleted.
                if (!before.containsKey(name)) {
                    copy(name);
                }
            } else if (Sha256.of(own).equals(before.get(name))) {
                copy(name);
            } else if (!Sha256.of(own).equals(offered)) {
                kept.add(name);
            }
        }
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        for (String name : gone) {
            Path own = target.resolve(name);
            if (Files.exists(own) && Sha256.of(own).equals(before.get(name))) {
                Files.delete(own);
            }
        }
        writeRecord(after);
        return kept;
    }

    private void copy(String name) throws IOException {
        Path own = target.resolve(name);
        Files.createDirectories(own.resolveSibling(""));
        Files.copy(source.resolve(name), own, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> readRecord() throws IOException {
        Map<String, String> record = new HashMap<>();
        Path file = target.resolve(RECORD);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" {2}", 2);
                record.put(parts[1], parts[0]);
            }
        }
        return record;
    }

    private void writeRecord(Map<String, String> record) throws IOException {
        Files.write(
                target.resolve(RECORD),
                record.entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey())
                        .toList());
    }
}
