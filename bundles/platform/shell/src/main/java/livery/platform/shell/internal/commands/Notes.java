package livery.platform.shell.internal.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What rows of a table say besides, whole and below it: wider text goes on in the next line. */
final class Notes {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    /** Adds one, about what the first column has as this id; none for an empty text. */
    void add(long id, String text) {
        if (text.isBlank()) {
            return;
        }
        String rest = id + ": " + text.strip().replaceAll("\\s+", " ");
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            int end = space > INDENT.length() ? space : WIDTH;
            lines.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
    }
}
