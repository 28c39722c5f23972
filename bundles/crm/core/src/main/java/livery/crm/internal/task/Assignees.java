package livery.crm.internal.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Who does tasks that nobody wrote by hand: whom they are meant for, while they work in the store, and otherwise the caller.
 * The platform does none itself, so that what it asks for stays with whom it is meant for, until somebody takes that over.
 */
public final class Assignees {

    private Assignees() {}

    /** @param meant null when it is meant for nobody */
    static PersonId of(CallContext context, Staff staff, @Nullable PersonId meant) {
        return meant == null
                ? context.person()
                : of(context, staff, Set.of(meant)).getOrDefault(meant, context.person());
    }

    /** By whom each task is meant for: one look at the staff, however many there are. */
    public static Map<PersonId, PersonId> of(CallContext context, Staff staff, Collection<PersonId> meant) {
        boolean itself = context.person().equals(PersonId.SYSTEM);
        Set<PersonId> there = itself ? Set.copyOf(meant) : staff.among(context, meant);
        Map<PersonId, PersonId> who = new HashMap<>();
        meant.forEach(person -> who.put(person, there.contains(person) ? person : context.person()));
        return who;
    }
}
