package livery.platform.internal.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import livery.platform.PersonId;
import livery.platform.internal.json.StoredJson;
import livery.platform.jobs.Job;
import livery.platform.jobs.Job.State;
import livery.platform.jobs.NewJob;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A job as stored, and the ways it can go. */
@Entity
@DynamicUpdate
@Table(name = "platform_job")
public class JobRow {

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "occasion")
    private @Nullable String occasion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.QUEUED;

    @Column(name = "parameters")
    private String parameters = "{}";

    @Column(name = "done")
    private long done;

    @Column(name = "total")
    private long total;

    @Column(name = "checkpoint")
    private @Nullable String checkpoint;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "failures")
    private int failures;

    @Column(name = "retries")
    private int retries;

    @Column(name = "node")
    private String node = "";

    @Column(name = "cancelling")
    private boolean cancelling;

    @Column(name = "fault")
    private @Nullable String fault;

    @Column(name = "fault_values")
    private String faultValues = "{}";

    @Column(name = "requested_by")
    private long requestedBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "due_at")
    private Instant dueAt = Instant.EPOCH;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected JobRow() {}

    JobRow(long id, NewJob job, PersonId requestedBy, Instant now) {
        this.id = id;
        this.kind = job.kind();
        this.occasion = job.occasion();
        this.parameters = StoredJson.write(job.parameters());
        this.requestedBy = requestedBy.value();
        this.createdAt = now;
        this.dueAt = now;
    }

    long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Map<String, String> parameters() {
        return StoredJson.texts(parameters);
    }

    @Nullable
    String checkpoint() {
        return checkpoint;
    }

    int attempts() {
        return attempts;
    }

    int failures() {
        return failures;
    }

    int retries() {
        return retries;
    }

    boolean cancelling() {
        return cancelling;
    }

    /** Whether this try is still the last one that was begun. */
    boolean isTry(int attempt) {
        return state == State.RUNNING && attempts == attempt;
    }

    void begin(String on, Instant now) {
        state = State.RUNNING;
        attempts++;
        node = on;
        startedAt = startedAt == null ? now : startedAt;
        clearFault();
    }

    void progress(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
    }

    void save(String at) {
        checkpoint = at;
    }

    void end(State as, Instant now) {
        state = as;
        endedAt = now;
        cancelling = false;
    }

    void fail(String code, Map<String, ?> values) {
        fault = code;
        faultValues = StoredJson.write(values);
    }

    /** Back to where it waits; what it has saved stays. */
    void queue(Instant due) {
        state = State.QUEUED;
        dueAt = due;
        endedAt = null;
    }

    void countFailure() {
        failures++;
    }

    /** As if it had never failed. */
    void retry(Instant now) {
        queue(now);
        retries++;
        failures = 0;
        cancelling = false;
        clearFault();
    }

    void askForEnd() {
        cancelling = true;
    }

    private void clearFault() {
        fault = null;
        faultValues = "{}";
    }

    Job job() {
        return new Job(
                id,
                kind,
                state,
                parameters(),
                done,
                total,
                attempts,
                node,
                cancelling,
                fault,
                StoredJson.map(faultValues),
                new PersonId(requestedBy),
                createdAt,
                dueAt,
                startedAt,
                endedAt);
    }
}
