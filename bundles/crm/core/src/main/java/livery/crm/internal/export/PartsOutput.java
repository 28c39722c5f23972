package livery.crm.internal.export;

import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.util.Arrays;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;

/** Keeps what is written in parts, each in a unit of work of its own, so that no file is ever whole in memory. */
final class PartsOutput extends OutputStream {

    private static final int PART = 256 * 1024;
    private static final String ADD =
            "insert into crm_list_export_part (tenant_id, export_id, try, n, content) values (?, ?, ?, ?, ?)";

    private final CrmRows rows;
    private final CallContext context;
    private final long export;
    private final int attempt;
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int n;
    private long bytes;

    PartsOutput(CrmRows rows, CallContext context, long export, int attempt) {
        this.rows = rows;
        this.context = context;
        this.export = export;
        this.attempt = attempt;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        int at = from;
        while (at < from + length) {
            int some = Math.min(from + length - at, PART - filled);
            System.arraycopy(content, at, buffer, filled, some);
            filled += some;
            at += some;
            if (filled == PART) {
                keep();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    private void keep() {
        byte[] part = Arrays.copyOf(buffer, filled);
        rows.call(context, (connection, tenant) -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setLong(1, tenant);
                insert.setLong(2, export);
                insert.setInt(3, attempt);
                insert.setInt(4, n);
                insert.setBytes(5, part);
                return insert.executeUpdate();
            }
        });
        bytes += filled;
        filled = 0;
        n++;
    }
}
