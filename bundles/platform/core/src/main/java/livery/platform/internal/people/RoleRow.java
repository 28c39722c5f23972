package livery.platform.internal.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A role that somebody gave a person here. */
@Entity
@Table(name = "platform_role")
public class RoleRow extends HeldRole {

    protected RoleRow() {}

    RoleRow(long personId, long placeId, String role) {
        super(personId, placeId, role);
    }
}
