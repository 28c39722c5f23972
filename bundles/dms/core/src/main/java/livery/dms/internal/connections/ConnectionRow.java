package livery.dms.internal.connections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import livery.dms.Settings;
import livery.dms.internal.values.Documents;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An adapter configured for a tenant. */
@Entity
@Table(name = "dms_connection")
public class ConnectionRow {

    /** It runs. */
    public static final String ACTIVE = "active";
    /** A person has stopped it. */
    public static final String PAUSED = "paused";
    /** It is gone for people; what it brought in stays and can still be replayed. */
    static final String REMOVED = "removed";

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "adapter")
    private String adapter = "";

    @Column(name = "adapter_version")
    private @Nullable String adapterVersion;

    @Column(name = "state")
    private String state = ACTIVE;

    @Column(name = "trouble")
    private @Nullable String trouble;

    @Column(name = "settings")
    private String settings = "{}";

    @Column(name = "granted_folders")
    private @Nullable String grantedFolders;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "last_import")
    private @Nullable Instant lastImport;

    protected ConnectionRow() {}

    ConnectionRow(long id, ConnectionInput input, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(input, now);
        this.adapter = input.adapter();
    }

    void change(ConnectionInput input, Instant now) {
        name = input.name();
        adapterVersion = input.adapterVersion();
        state = input.state();
        settings = Documents.write(input.settings());
        trouble = null;
        updatedAt = now;
    }

    void state(String newState, Instant now) {
        state = newState;
        trouble = null;
        updatedAt = now;
    }

    /** Real paths that somebody chose who may choose any. */
    Set<String> grantedFolders() {
        String kept = grantedFolders;
        return kept == null ? Set.of() : Set.copyOf(Documents.list(kept));
    }

    void grant(Set<String> folders) {
        grantedFolders = Documents.write(folders);
    }

    void remove(Instant now) {
        state = REMOVED;
        updatedAt = now;
    }

    /** What was said, but for secrets: those as they are kept. */
    ConnectionInput input() {
        return new ConnectionInput(name, adapter, adapterVersion, state, Documents.object(settings));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String adapter() {
        return adapter;
    }

    /** The version of the adapter that it asks for; null for whatever is the standard one. */
    public @Nullable String adapterVersion() {
        return adapterVersion;
    }

    public String state() {
        return state;
    }

    boolean removed() {
        return state.equals(REMOVED);
    }

    /** Faults as JSON, or null when it works. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** As they are kept: secrets encrypted. */
    public Settings settings() {
        return new Settings(Documents.object(settings));
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant lastImport() {
        return lastImport;
    }
}
