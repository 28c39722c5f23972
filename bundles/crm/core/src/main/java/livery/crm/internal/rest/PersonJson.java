package livery.crm.internal.rest;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff.
 *
 * @param name null of somebody who was removed
 */
public record PersonJson(String id, @Nullable String name) {

    /** Names of people, read together. */
    static final class Names {

        private final Map<PersonId, String> names;

        Names(Staff staff, Collection<PersonId> people) {
            names = staff.names(people.stream().collect(Collectors.toSet()));
        }

        PersonJson of(PersonId person) {
            return new PersonJson(person.toString(), names.get(person));
        }

        /** Nobody of nobody, and of the platform itself. */
        @Nullable
        PersonJson orNobody(@Nullable PersonId person) {
            return person == null || person.equals(PersonId.SYSTEM) ? null : of(person);
        }
    }

    /** Whom the text names. */
    static @Nullable PersonId parse(String field, @Nullable String id) {
        return id == null
                ? null
                : PersonId.parse(id).orElseThrow(() -> Fault.invalid(new FieldFault(field, "crm.person.unknown")));
    }
}
