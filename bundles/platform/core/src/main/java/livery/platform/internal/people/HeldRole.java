package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A role that a person has in the group, a brand or a store; a row of the group. */
@MappedSuperclass
@IdClass(HeldRole.Key.class)
public abstract class HeldRole {

    /** What makes it one row. */
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

    protected HeldRole() {}

    HeldRole(long personId, long placeId, String role) {
        this.personId = personId;
        this.placeId = placeId;
        this.role = role;
    }

    long personId() {
        return personId;
    }

    long placeId() {
        return placeId;
    }

    String role() {
        return role;
    }
}
