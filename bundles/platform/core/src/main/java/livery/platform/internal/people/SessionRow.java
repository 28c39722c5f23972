package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import livery.platform.people.Sessions;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A session that is open, known by the hash of its secret; a row of the group. */
@Entity
@Table(name = "platform_session")
public class SessionRow {

    /** How much later than noted the last request may have been. */
    private static final Duration NOTED = Duration.ofMinutes(1);

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

    /** What the outside knows the session by; it tells nothing of the secret. */
    @Column(name = "id")
    private long id;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    @Column(name = "user_agent")
    private String userAgent = "";

    @Column(name = "address")
    private String address = "";

    /** Who vouched for the person, or null when they proved it here. */
    @Column(name = "issuer")
    private @Nullable String issuer;

    protected SessionRow() {}

    SessionRow(
            long id,
            byte[] secretHash,
            long personId,
            String csrf,
            Instant now,
            Instant expiresAt,
            String userAgent,
            String address,
            @Nullable String issuer) {
        this.issuer = issuer;
        this.id = id;
        this.userAgent = userAgent;
        this.address = address;
        this.secretHash = secretHash.clone();
        this.personId = personId;
        this.csrf = csrf;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    @Nullable
    String issuer() {
        return issuer;
    }

    String csrf() {
        return csrf;
    }

    /** When it ends if no request comes any more; a request is noted to the minute, so one minute is given. */
    Instant end(Duration length, Duration idle) {
        Instant seen = lastSeenAt == null ? createdAt : lastSeenAt;
        return Stream.of(expiresAt, createdAt.plus(length), seen.plus(idle).plus(NOTED))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Sessions.Session shown(@Nullable Long current) {
        return new Sessions.Session(
                id,
                createdAt,
                lastSeenAt == null ? createdAt : lastSeenAt,
                userAgent,
                address,
                current != null && current == id);
    }
}
