package livery.platform.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module holds on persons: registered as a service by each module with a column of class
 * {@link DataClass#PERSONAL} or {@link DataClass#SENSITIVE}. Each method is called inside the unit of work of the
 * context's tenant.
 */
@ConsumerType
public interface PersonalData {

    /** The module's name. */
    String module();

    /** By what else the module knows the person; of somebody whom it does not know, nothing. */
    default Set<Trace> traces(CallContext context, DataSubject subject) {
        return Set.of();
    }

    /** Hands out all that the module holds on the person. */
    void export(CallContext context, DataSubject subject, Set<Trace> traces, Sink sink);

    /** The files that the module holds on the person. */
    default List<PersonalFile> files(CallContext context, DataSubject subject) {
        return List.of();
    }

    /**
     * Erases or makes anonymous all that the module holds on the person, but what nobody can be told by. Idempotent.
     *
     * @param traces what all modules told before any has erased something
     * @return how many rows it has changed or removed
     */
    long erase(CallContext context, DataSubject subject, Set<Trace> traces);

    /** Takes what is handed out. */
    @FunctionalInterface
    interface Sink {

        /**
         * One more entry of a list.
         *
         * @param list its name; entries of one list come one after another
         * @param values by name: text, number, flag, null, or lists and maps of these
         */
        void add(String list, Map<String, ?> values);
    }
}
