package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livery.platform.Identity;
import livery.platform.KeyScope;
import livery.platform.PersonId;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person who may sign in; a row of the group. */
@Entity
@Table(name = "platform_person")
public class PersonRow {

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "language")
    private String language = "";

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "suspended")
    private boolean suspended;

    @Column(name = "password_due")
    private boolean passwordDue;

    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected PersonRow() {}

    PersonRow(
            long id,
            String name,
            String displayName,
            String language,
            @Nullable String passwordHash,
            boolean passwordDue,
            Instant now) {
        this.passwordDue = passwordDue;
        this.id = id;
        this.name = name;
        this.displayName = displayName;
        this.language = language;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    String language() {
        return language;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean suspended() {
        return suspended;
    }

    long version() {
        return version;
    }

    void read(String newLanguage) {
        language = newLanguage;
        version++;
    }

    void change(String newDisplayName, String newLanguage, boolean nowSuspended) {
        displayName = newDisplayName;
        language = newLanguage;
        suspended = nowSuspended;
        version++;
    }

    /** A password that somebody else chose is to be changed before anything else. */
    void password(String newHash, boolean due) {
        passwordHash = newHash;
        passwordDue = due;
        version++;
    }

    /** Whoever came from an issuer has used no password, so none is due. */
    Identity bySession(SessionRow session) {
        boolean due = passwordDue && session.issuer() == null;
        return new Identity(
                new PersonId(id), name, displayName, language, session.csrf(), session.id(), due, KeyScope.ALL);
    }

    Identity byKey(KeyScope scope) {
        return new Identity(new PersonId(id), name, displayName, language, null, null, false, scope);
    }
}
