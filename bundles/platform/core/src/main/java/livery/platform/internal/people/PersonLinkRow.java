package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Whom an issuer means by a subject; a row of the group. */
@Entity
@Table(name = "platform_person_link")
@IdClass(PersonLinkRow.Key.class)
public class PersonLinkRow {

    /** What an issuer knows a person by. */
    public record Key(String issuer, String subject) implements Serializable {
        public Key() {
            this("", "");
        }
    }

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Id
    @Column(name = "issuer")
    private String issuer = "";

    @Id
    @Column(name = "subject")
    private String subject = "";

    @Column(name = "person_id")
    private long personId;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected PersonLinkRow() {}

    PersonLinkRow(String issuer, String subject, long personId, Instant now) {
        this.issuer = issuer;
        this.subject = subject;
        this.personId = personId;
        this.createdAt = now;
    }

    long personId() {
        return personId;
    }
}
