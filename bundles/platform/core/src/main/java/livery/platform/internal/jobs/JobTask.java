package livery.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import livery.data.EntityStore;
import livery.platform.TenantId;

/**
 * A job as the scheduler knows it: a task whose instance names the tenant and the job.
 *
 * @param retries how often the job had been retried by hand: each time it is another task, so that the end of the one
 *     before cannot take it away
 */
record JobTask(TenantId tenant, long job, int retries) {

    static final String NAME = "job";
    static final String TABLE = "platform_scheduled_task";

    static JobTask of(TaskInstanceId instance) {
        String[] parts = instance.getId().split("/", 3);
        return new JobTask(
                new TenantId(Long.parseLong(parts[0])), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    String instance() {
        return tenant + "/" + job + "/" + retries;
    }

    /** Has the scheduler see to it, as part of the unit of work around. */
    void schedule(EntityStore store, Instant at) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into " + TABLE
                    + " (task_name, task_instance, execution_time, picked, version) values (?, ?, ?, false, 1)"
                    + " on duplicate key update execution_time = execution_time")) {
                insert.setString(1, NAME);
                insert.setString(2, instance());
                insert.setTimestamp(3, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }
}
