package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A session that is open, known by the hash of its secret; a row of the group. */
@Entity
@Table(name = "platform_session")
public class SessionRow {

    @Id
    @Column(name = "secret_hash")
    private byte[] secretHash = new byte[0];

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "csrf")
    private String csrf = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    protected SessionRow() {}

    SessionRow(byte[] secretHash, long personId, String csrf, Instant now, Instant expiresAt) {
        this.secretHash = secretHash.clone();
        this.personId = personId;
        this.csrf = csrf;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }
}
