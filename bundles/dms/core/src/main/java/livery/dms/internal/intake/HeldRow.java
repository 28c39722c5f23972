package livery.dms.internal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A record that needs a person, or another record, before it can be taken in. */
@Entity
@Table(name = "dms_held_record")
public class HeldRow {

    /** It needs a person. */
    public static final String OPEN = "open";
    /** It needs another record. */
    public static final String WAITING = "waiting";
    /** It has been taken in, or a newer record of the same id has. */
    public static final String RESOLVED = "resolved";
    /** A person decided that it is not needed. */
    public static final String DISMISSED = "dismissed";

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "import_id")
    private long importId;

    @Column(name = "connection_id")
    private long connectionId;

    @Column(name = "line")
    private long line;

    @Column(name = "hash")
    private byte[] hash = new byte[0];

    @Column(name = "state")
    private String state = OPEN;

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "raw")
    private String raw = "";

    @Column(name = "fields")
    private String fields = "{}";

    @Column(name = "reasons")
    private String reasons = "[]";

    @Column(name = "source")
    private String source = "";

    @Column(name = "needs_kind")
    private @Nullable String needsKind;

    @Column(name = "needs_id")
    private @Nullable String needsId;

    @Column(name = "corrected")
    private boolean corrected;

    @Column(name = "taken")
    private boolean taken;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected HeldRow() {}

    public long id() {
        return id;
    }

    public long importId() {
        return importId;
    }

    public long connectionId() {
        return connectionId;
    }

    public long line() {
        return line;
    }

    public String state() {
        return state;
    }

    public String kind() {
        return kind;
    }

    /** The line, or nothing when it cannot be read. */
    public Optional<String> raw(CallContext context, RecordCipher cipher) {
        return cipher.readRaw(context.tenant(), raw);
    }

    /** Values by column, or nothing when they cannot be read. */
    public Optional<Map<String, String>> readable(CallContext context, RecordCipher cipher) {
        return cipher.readFields(context.tenant(), fields).map(Documents::texts);
    }

    /**
     * Values by column.
     *
     * @throws Fault {@link Encryption#KEY_MISSING} when they cannot be read
     */
    public Map<String, String> values(CallContext context, RecordCipher cipher) {
        return readable(context, cipher).orElseThrow(() -> Fault.of(Fault.Kind.UNAVAILABLE, Encryption.KEY_MISSING));
    }

    /** Faults as JSON. */
    public String reasons() {
        return reasons;
    }

    /** The system that it came from. */
    public String source() {
        return source;
    }

    public @Nullable String needsKind() {
        return needsKind;
    }

    public @Nullable String needsId() {
        return needsId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean ended() {
        return state.equals(RESOLVED) || state.equals(DISMISSED);
    }

    public void correct(Map<String, String> newValues, CallContext context, RecordCipher cipher) {
        boolean same = newValues.equals(values(context, cipher));
        corrected |= !same;
        if (!same || !cipher.encrypted(fields)) {
            fields = cipher.fields(context.tenant(), Documents.write(newValues));
        }
    }

    /** It has itself been taken in. */
    public void resolve(Instant now) {
        state = RESOLVED;
        taken = true;
        endedAt = now;
    }

    /** It was of somebody who has been erased: nothing of it is kept. */
    void forget() {
        raw = "";
        fields = "{}";
        reasons = "[]";
    }

    public void dismiss(String why, Instant now) {
        state = DISMISSED;
        note = why;
        endedAt = now;
    }

    public void waitFor(String kindNeeded, String idNeeded) {
        state = WAITING;
        reasons = "[]";
        needsKind = kindNeeded;
        needsId = idNeeded;
    }

    public void open(String newReasons) {
        state = OPEN;
        reasons = newReasons;
        needsKind = null;
        needsId = null;
    }
}
