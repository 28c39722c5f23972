package livery.platform.facts;

import java.util.Collection;
import java.util.Map;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** Where modules tell what has happened. */
@ProviderType
public interface Facts {

    /** The most subjects that one stored fact is about; more are told in several. */
    int MOST_SUBJECTS = 1_000;

    /**
     * Tells that something has happened. Joins the unit of work around it, so that the fact is told if and only if that
     * is committed. Facts about one subject reach each subscription in the order in which they were told, provided that
     * whoever tells one holds the subject's lock, as every change of a row does.
     *
     * @param type stable, dotted, in the past tense, its first part the module's name: {@code crm.customer.changed}
     * @param subjects whom it is about, usually a customer's id; not empty
     * @param body what there is to say beside, as JSON; never sensitive values
     */
    void tell(CallContext context, String type, Collection<String> subjects, Map<String, ?> body);
}
