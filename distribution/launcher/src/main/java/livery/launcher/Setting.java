package livery.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something that an operator can set: by the environment, by a file of its own, or in the home's {@code etc/livery.env}.
 *
 * @param name of the environment's variable
 * @param otherwise what holds where it is not set, for people to read
 */
record Setting(String name, String otherwise) {

    /** All there are. */
    static List<Setting> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Setting.class.getResourceAsStream("settings.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().map(Setting::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Setting parse(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? new Setting(line, "") : new Setting(line.substring(0, space), line.substring(space + 1));
    }
}
