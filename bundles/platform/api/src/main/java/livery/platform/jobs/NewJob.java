package livery.platform.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job to be.
 *
 * @param kind a {@link JobKind#name()}
 * @param parameters small, and nothing sensitive: they are shown to who may see jobs
 * @param occasion at most 60 characters; of one kind and occasion there is one job in a tenant. Null for none
 */
public record NewJob(
        String kind,
        Map<String, String> parameters,
        @Nullable String occasion) {

    public NewJob {
        parameters = Map.copyOf(parameters);
    }

    public static NewJob of(String kind, Map<String, String> parameters) {
        return new NewJob(kind, parameters, null);
    }
}
