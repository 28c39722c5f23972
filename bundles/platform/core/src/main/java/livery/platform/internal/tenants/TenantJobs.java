package livery.platform.internal.tenants;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;

/** The jobs of the group that do something with one tenant: what they are called and what they are told. */
final class TenantJobs {

    static final String SETTLE = "platform.tenant-settle";
    static final String EXPORT = "platform.tenant-export";
    static final String ERASE = "platform.tenant-erase";

    private static final String TENANT = "tenant";
    private static final String CODE = "code";
    private static final String STATE = "state";
    private static final String PERSON = "person";

    private TenantJobs() {}

    /** It has been made, or its profile is another. */
    static NewJob settle(TenantRow row) {
        return NewJob.of(SETTLE, parameters(row, Map.of()));
    }

    /** It is open or closed now, and a brand's stores with it. */
    static NewJob settleState(TenantRow row) {
        return NewJob.of(
                SETTLE, parameters(row, Map.of(STATE, row.state().name().toLowerCase(Locale.ROOT))));
    }

    static boolean ofState(JobRun run) {
        return run.parameters().containsKey(STATE);
    }

    static NewJob export(TenantRow row, long export) {
        return NewJob.of(EXPORT, parameters(row, Map.of("export", Long.toString(export))));
    }

    /** One for each tenant, however often it is asked for. */
    static NewJob erase(TenantRow row, PersonId person) {
        return new NewJob(ERASE, parameters(row, Map.of(PERSON, person.toString())), Long.toString(row.id()));
    }

    private static Map<String, String> parameters(TenantRow row, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put(TENANT, Long.toString(row.id()));
        all.put(CODE, row.code());
        return all;
    }

    static TenantId tenant(JobRun run) {
        return new TenantId(Long.parseLong(run.parameter(TENANT)));
    }

    static long export(JobRun run) {
        return Long.parseLong(run.parameter("export"));
    }

    /** The group, on behalf of the person who asked for it. */
    static CallContext asked(CallContext context, JobRun run) {
        PersonId person = new PersonId(Long.parseLong(run.parameter(PERSON)));
        return new CallContext(TenantId.GROUP, person, Permissions.NONE, Locale.ENGLISH, context.cause());
    }
}
