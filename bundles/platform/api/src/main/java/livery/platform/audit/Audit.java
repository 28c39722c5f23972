package livery.platform.audit;

import java.util.Map;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** Where modules record what is done (row A70). */
@ProviderType
public interface Audit {

    /**
     * Records that the context's person does something to a subject. Joins the unit of work around it, so that the
     * record is kept if and only if what it tells of is; without one it is a unit of its own.
     *
     * @param action stable, dotted, in the past tense, its first part the module's name: {@code crm.customer.changed}
     * @param details values that tell what happened, never sensitive ones: names of fields, counts
     */
    void record(CallContext context, String action, Subject subject, Map<String, ?> details);

    /**
     * What something was done to.
     *
     * @param kind in the module's terms: {@code customer}
     * @param id as the API shows it
     */
    record Subject(String kind, String id) {}
}
