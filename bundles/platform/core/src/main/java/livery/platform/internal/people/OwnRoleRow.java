package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import livery.platform.people.RoleBook;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A role that the group made for itself; a row of the group. */
@Entity
@Table(name = "platform_own_role")
public class OwnRoleRow {

    @Id
    @Column(name = "code")
    private String code = "";

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "patterns")
    private String patterns = "";

    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected OwnRoleRow() {}

    OwnRoleRow(String code, String name, Set<String> patterns, Instant now) {
        this.code = code;
        this.name = name;
        this.patterns = String.join(" ", patterns);
        this.createdAt = now;
    }

    void change(String newName, Set<String> newPatterns) {
        name = newName;
        patterns = String.join(" ", newPatterns);
        version++;
    }

    RoleBook.Role role() {
        return new RoleBook.Role(code, name, new TreeSet<>(Set.of(patterns.split(" "))), version);
    }
}
