package livery.platform.internal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An entry as stored. Nothing but the sealer's two columns ever changes, and those by its own statement. */
@Entity
@Immutable
@Table(name = "platform_audit")
public class AuditRow {

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "at")
    private Instant at = Instant.EPOCH;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "cause")
    private String cause = "";

    @Column(name = "action")
    private String action = "";

    @Column(name = "subject_kind")
    private String subjectKind = "";

    @Column(name = "subject_id")
    private String subjectId = "";

    @Column(name = "details")
    private String details = "{}";

    @Column(name = "seq", insertable = false)
    private @Nullable Long seq;

    @Column(name = "hash", insertable = false)
    private byte @Nullable [] hash;

    protected AuditRow() {}

    AuditRow(long id, CallContext context, Instant now, String action, Audit.Subject subject, String details) {
        this.id = id;
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.personId = context.person().value();
        this.cause = context.cause();
        this.action = action;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.details = details;
    }

    long id() {
        return id;
    }

    Instant at() {
        return at;
    }

    long personId() {
        return personId;
    }

    String cause() {
        return cause;
    }

    String action() {
        return action;
    }

    String subjectKind() {
        return subjectKind;
    }

    String subjectId() {
        return subjectId;
    }

    String details() {
        return details;
    }

    @Nullable
    Long seq() {
        return seq;
    }

    byte @Nullable [] hash() {
        return hash;
    }
}
