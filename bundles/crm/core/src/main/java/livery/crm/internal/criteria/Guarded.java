package livery.crm.internal.criteria;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.ItemCollection;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.task.Tasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The collections that not all may read who read customers. By questions one could spell them out: so whoever may not read one
 * asks nothing of it, and does not see either whom a question of somebody else's brought. Of what is on record when it is read,
 * questions are on record too.
 */
@Component(service = Guarded.class)
public final class Guarded {

    /** On record when somebody sees what a question about what others told brings. */
    static final String ASKED = "crm.external-data.asked";

    private static final String COLLECTION = "collection";
    private static final Map<String, String> PERMISSIONS = Map.of(
            ExternalCriteria.TOLD,
            ExternalData.READ,
            WorkCriteria.TASKS,
            Tasks.READ,
            WorkCriteria.LEADS,
            Leads.READ,
            VoiceCriteria.FEEDBACK,
            FeedbackRegister.READ,
            VoiceCriteria.ANSWERS,
            Surveys.READ);

    private final CrmRows rows;
    private final Audit audit;

    @Activate
    public Guarded(@Reference CrmRows rows, @Reference Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Those that the caller may read. */
    static List<ItemCollection> offered(CallContext context, List<ItemCollection> collections) {
        return collections.stream().filter(one -> allows(context, one.name())).toList();
    }

    /**
     * Whether the caller may read all that a question is about.
     *
     * @param question a criterion, the definition of a report, or several of them, as JSON has it
     */
    public static boolean readable(CallContext context, @Nullable Object question) {
        return named(question).stream().allMatch(collection -> allows(context, collection));
    }

    /**
     * That the caller may.
     *
     * @throws Fault with the permission that is missing
     */
    public static void require(CallContext context, @Nullable Object question) {
        by(question).require(context);
    }

    /** What one has to be allowed to read to see what a question brings. */
    public static GuardedBy by(@Nullable Object question) {
        TreeSet<String> permissions = new TreeSet<>();
        for (String collection : named(question)) {
            String permission = PERMISSIONS.get(collection);
            if (permission != null) {
                permissions.add(permission);
            }
        }
        return new GuardedBy(permissions);
    }

    /**
     * Puts on record that the caller saw what a question brings, when it is about what others told.
     *
     * @param about whose, or which, or the store for a question of the moment
     */
    public void asked(CallContext context, @Nullable Object question, Audit.Subject about) {
        GuardedBy by = by(question);
        if (by.told()) {
            rows.call(context, (connection, tenant) -> {
                by.seen(context, audit, about);
                return true;
            });
        }
    }

    /** As {@link #asked}, of a question of the moment. */
    public void asked(CallContext context, @Nullable Object question) {
        asked(context, question, new Audit.Subject("store", context.tenant().toString()));
    }

    private static boolean allows(CallContext context, String collection) {
        String permission = PERMISSIONS.get(collection);
        return permission == null || context.permissions().allows(permission);
    }

    /** The collections that are named anywhere in it. */
    private static Set<String> named(@Nullable Object question) {
        Set<String> names = new TreeSet<>();
        collect(question, names);
        return names;
    }

    private static void collect(@Nullable Object part, Set<String> names) {
        if (part instanceof Map<?, ?> map) {
            if (map.get(COLLECTION) instanceof String name) {
                names.add(name);
            }
            map.values().forEach(value -> collect(value, names));
        } else if (part instanceof Iterable<?> list) {
            list.forEach(value -> collect(value, names));
        }
    }
}
