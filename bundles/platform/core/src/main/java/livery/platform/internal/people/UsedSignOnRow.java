package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A sign-in at an issuer that has been completed; a row of the group. */
@Entity
@Table(name = "platform_used_sign_on")
public class UsedSignOnRow {

    @Id
    @Column(name = "state_hash")
    private byte[] stateHash = new byte[0];

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    protected UsedSignOnRow() {}

    UsedSignOnRow(byte[] stateHash, Instant expiresAt) {
        this.stateHash = stateHash.clone();
        this.expiresAt = expiresAt;
    }
}
