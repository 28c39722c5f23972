package livery.dms.internal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being taken in or has been. Its counts are changed by {@link IntakeTables#count} alone, and written
 * back by nobody who has read them: others may have counted meanwhile.
 */
@Entity
@Table(name = "dms_import")
@DynamicUpdate
public class ImportRow {

    /** It is being read. */
    public static final String RUNNING = "running";
    /** It goes on when the connection does. */
    public static final String PAUSED = "paused";
    /** All of it has been read. */
    public static final String DONE = "done";
    /** It cannot be read any further. */
    public static final String FAILED = "failed";

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "connection_id")
    private long connectionId;

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "file")
    private String file = "";

    @Column(name = "fingerprint")
    private String fingerprint = "";

    @Column(name = "state")
    private String state = RUNNING;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "columns_read")
    private @Nullable String columnsRead;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "records")
    private long records;

    @Column(name = "accepted")
    private long accepted;

    @Column(name = "unchanged")
    private long unchanged;

    @Column(name = "quarantined")
    private long quarantined;

    @Column(name = "waiting")
    private long waiting;

    @Column(name = "warned")
    private long warned;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "numbered")
    private boolean numbered;

    protected ImportRow() {}

    ImportRow(long id, long connectionId, String kind, String file, String fingerprint, long bytes, Instant now) {
        this.id = id;
        this.connectionId = connectionId;
        this.kind = kind;
        this.file = file;
        this.fingerprint = fingerprint;
        this.bytes = bytes;
        this.startedAt = now;
        this.numbered = true;
    }

    public long id() {
        return id;
    }

    public long connectionId() {
        return connectionId;
    }

    public String kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    public String state() {
        return state;
    }

    /** Faults as JSON, or null. */
    public @Nullable String reason() {
        return reason;
    }

    /** The columns of the header as JSON, or null before they were read. */
    public @Nullable String columnsRead() {
        return columnsRead;
    }

    public long bytes() {
        return bytes;
    }

    public long bytesRead() {
        return bytesRead;
    }

    public long records() {
        return records;
    }

    public long accepted() {
        return accepted;
    }

    public long unchanged() {
        return unchanged;
    }

    public long quarantined() {
        return quarantined;
    }

    public long waiting() {
        return waiting;
    }

    /** Of the records that were taken in, how many a person should look at. */
    public long warned() {
        return warned;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    void goOn() {
        state = RUNNING;
        reason = null;
    }

    void pause() {
        state = PAUSED;
    }

    void columns(String json) {
        columnsRead = json;
    }

    void end(String newState, @Nullable String newReason, Instant now) {
        state = newState;
        reason = newReason;
        finishedAt = now;
        if (newState.equals(DONE)) {
            bytesRead = Math.max(bytes, bytesRead);
        }
    }
}
