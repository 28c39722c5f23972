package livery.systemtest;

import java.util.List;
import livery.database.StoredRows;

/** Of each table a number and a sum that are another when any of its rows is. */
final class StoredSums {

    private StoredSums() {}

    /** Of every byte of every value, so that a letter's case or a blank at the end counts. */
    static String of(StoredRows rows, String table) {
        List<String> columns = rows.texts("select concat('ifnull(hex(concat(`', column_name, '`)), \"-\")')"
                + " from information_schema.columns where table_schema = database() and table_name = '" + table
                + "' order by ordinal_position");
        return rows.texts("select concat(count(*), ' ', ifnull(bit_xor(conv(left(md5(concat_ws(',', "
                        + String.join(", ", columns) + ")), 16), 16, 10)), 0)) from `" + table + "`")
                .get(0);
    }

    static List<String> tables(StoredRows rows) {
        return rows.texts("select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE' order by table_name");
    }
}
