package livery.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: the first column to the left, numbers to the right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row; each part is a cell, or an array of cells. */
    Table row(Object... parts) {
        List<String> cells = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String[] several) {
                cells.addAll(Arrays.asList(several));
            } else {
                cells.add(part.toString());
            }
        }
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(cells + " has not the cells of " + rows.get(0));
        }
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                String space = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? cell + space : "  " + space + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
