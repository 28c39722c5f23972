package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A key with which a machine acts for a person, known by its hash; a row of the group. */
@Entity
@Table(name = "platform_api_key")
public class ApiKeyRow {

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "key_hash")
    private byte[] keyHash = new byte[0];

    @Column(name = "person_id")
    private long personId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected ApiKeyRow() {}

    ApiKeyRow(long id, byte[] keyHash, long personId, String name, Instant now) {
        this.id = id;
        this.keyHash = keyHash.clone();
        this.personId = personId;
        this.name = name;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    long personId() {
        return personId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
