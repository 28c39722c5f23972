package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A role of a person of which their issuer says that they have it; a row of the group. */
@Entity
@Table(name = "platform_claimed_role")
@IdClass(ClaimedRoleRow.Key.class)
public class ClaimedRoleRow {

    /** What makes a claimed role one row. */
    public record Key(long personId, long placeId, String role) implements Serializable {
        public Key() {
            this(0, 0, "");
        }
    }

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "place_id")
    private long placeId;

    @Id
    @Column(name = "role")
    private String role = "";

    protected ClaimedRoleRow() {}

    ClaimedRoleRow(long personId, long placeId, String role) {
        this.personId = personId;
        this.placeId = placeId;
        this.role = role;
    }
}
