package livery.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import livery.database.StoredRows;

/** A whole database as statements of which each ends a line with a semicolon, and no line else does. */
record StoredDump(StoredRows rows) {

    String text() {
        List<String> statements = new ArrayList<>(List.of("set names utf8mb4", "set foreign_key_checks = 0"));
        List<String> views =
                rows.texts("select table_name from information_schema.views where table_schema = database()");
        for (String table : rows.texts(
                // Views after what they read.
                "select table_name from information_schema.tables where table_schema = database()"
                        + " order by table_type, table_name")) {
            statements.add(rows.second("show create table `" + table + "`"));
            if (views.contains(table)) {
                continue;
            }
            String literals = literals(table);
            for (String row : rows.texts("select " + literals + " from `" + table + "`")) {
                statements.add("insert into `" + table + "` values (" + row + ")");
            }
        }
        statements.add("set foreign_key_checks = 1");
        return statements.stream().map(one -> one + ";\n").collect(Collectors.joining());
    }

    /** SQL that gives a row as the list of its values, as SQL. */
    private String literals(String table) {
        return rows
                .texts("select if(is_generated <> 'NEVER', '\"default\"', if(data_type regexp 'binary|blob',"
                        + " concat('ifnull(concat(\"x\\'\", hex(`', column_name, '`), \"\\'\"), \"null\")'),"
                        + " concat('replace(quote(`', column_name, '`), \"\\\\n\", \"\\\\\\\\n\")')))"
                        + " from information_schema.columns where table_schema = database() and table_name = '"
                        + table + "' order by ordinal_position")
                .stream()
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }
}
