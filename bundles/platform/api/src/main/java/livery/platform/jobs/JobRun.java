package livery.platform.jobs;

import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** One try at a job, for who does it. For one thread. */
@ProviderType
public interface JobRun {

    /** Thrown by {@link #progress} and {@link #save} when the try is to end: let it pass. */
    final class Ended extends RuntimeException {
        public Ended(String why) {
            super(why, null, false, false);
        }
    }

    /** What the job was started with. */
    Map<String, String> parameters();

    /** The parameter. It is there: the service that started the job has seen to it. */
    default String parameter(String name) {
        String value = parameters().get(name);
        if (value == null) {
            throw new IllegalStateException("the job lacks its parameter " + name);
        }
        return value;
    }

    /** What was {@link #save saved} last, in an earlier try perhaps; null in the beginning. */
    @Nullable
    String checkpoint();

    /** Counted from 1. */
    int attempt();

    /**
     * Says how far it is. Cheap: written about once a second.
     *
     * @param done how much of the total, in the job's own measure
     * @param total 0 while nobody knows
     * @throws Ended when the job has been cancelled, its module goes, or another node has it
     */
    void progress(long done, long total);

    /**
     * As {@link #progress}, and keeps where to go on. Inside a unit of work of the job's tenant it is kept with what the
     * unit writes, or not at all; so a step that ends with it is done once however often nodes die.
     */
    void save(String checkpoint, long done, long total);

    /** Queues another job, of whatever tenant the context is of; as {@link Jobs#start}, which no kind of job can ask for. */
    void start(CallContext context, NewJob job);

    /** Queues those recurring jobs of a tenant whose last time has come and gone without them, where they are done now. */
    void startDue(Tenant tenant);

    /** Adds a line to the job's log, in the reader's language: a code of the module's messages with its values. */
    void log(String code, Map<String, ?> values);
}
