package livery.platform.internal.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A role of which a person's issuer says that they have it. */
@Entity
@Table(name = "platform_claimed_role")
public class ClaimedRoleRow extends HeldRole {

    protected ClaimedRoleRow() {}

    ClaimedRoleRow(long personId, long placeId, String role) {
        super(personId, placeId, role);
    }
}
