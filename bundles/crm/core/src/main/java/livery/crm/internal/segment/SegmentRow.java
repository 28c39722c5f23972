package livery.crm.internal.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import livery.criteria.Criterion;
import livery.crm.internal.sql.StoredTree;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A segment's row. How many members it has, and when it was gone through last, is written by statements alone. */
@Entity
@DynamicUpdate
@Table(name = "crm_segment")
public class SegmentRow {

    /** It rests because somebody wants it to. */
    static final String BY_STAFF = "crm.segment.by-staff";

    @Id
    @Column(name = "id")
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "criterion")
    private String criterion = "";

    @Column(name = "persona")
    private @Nullable String persona;

    @Column(name = "treatment")
    private @Nullable String treatment;

    @Column(name = "preset")
    private @Nullable String preset;

    @Column(name = "hold")
    private @Nullable String hold;

    @Column(name = "hold_place")
    private @Nullable String holdPlace;

    @Column(name = "members", updatable = false)
    private long members;

    @Column(name = "evaluated_at", updatable = false)
    private @Nullable Instant evaluatedAt;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected SegmentRow() {}

    SegmentRow(long id, @Nullable String preset, Instant now) {
        this.id = id;
        this.preset = preset;
        this.createdAt = now;
    }

    void take(String newName, Criterion wanted, SegmentDraft draft, Instant now) {
        name = newName;
        criterion = CriterionText.write(wanted);
        persona = draft.persona();
        treatment = draft.treatment();
        hold = draft.paused() ? BY_STAFF : null;
        holdPlace = null;
        updatedAt = now;
    }

    /** Its name, and the preset that it was made of, are free for another one; no name of a segment begins so. */
    void remove(Instant now) {
        name = "\u0001" + id;
        preset = null;
        removedAt = now;
        updatedAt = now;
    }

    /** Whether only what hangs on it is still to be deleted. */
    boolean removed() {
        return removedAt != null;
    }

    SegmentDraft draft() {
        return new SegmentDraft(name, tree(), persona, treatment, BY_STAFF.equals(hold));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The criterion as JSON has it. */
    public Map<String, Object> tree() {
        return StoredTree.read(criterion);
    }

    public @Nullable String persona() {
        return persona;
    }

    public @Nullable String treatment() {
        return treatment;
    }

    /** Which of those that are shipped it was made of, or null. */
    public @Nullable String preset() {
        return preset;
    }

    /** Why it rests, or null. */
    public @Nullable String hold() {
        return hold;
    }

    /** Where in the criterion the reason lies, or null. */
    public @Nullable String holdPlace() {
        return holdPlace;
    }

    public long members() {
        return members;
    }

    /** When all customers were gone through last; null before the first time. */
    public @Nullable Instant evaluatedAt() {
        return evaluatedAt;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
