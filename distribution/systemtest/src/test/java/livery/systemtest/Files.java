package livery.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files that people leave and find. */
final class Files {

    private Files() {}

    static JsonNode firstSignIn() {
        try {
            return new ObjectMapper()
                    .readTree(Installation.shared()
                            .home()
                            .resolve("first-sign-in.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for a connection. */
    static Path folder(String name) {
        try {
            return java.nio.file.Files.createDirectories(
                    Installation.shared().home().resolve("test-" + name + "-" + System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void drop(Path folder, String name, String text) {
        drop(folder, name, text, StandardCharsets.UTF_8);
    }

    static void drop(Path folder, String name, String text, Charset charset) {
        drop(folder, name, text.getBytes(charset));
    }

    static void drop(Path folder, String name, byte[] bytes) {
        try {
            java.nio.file.Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
