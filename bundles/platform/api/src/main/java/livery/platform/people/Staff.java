package livery.platform.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who works in a store: the people with a role that holds there, given in the store, its brand or the group. Nothing is
 * asked for: services that show them have judged whether the caller may see them.
 */
@ProviderType
public interface Staff {

    /** Somebody who works in a store. */
    record Member(PersonId id, String displayName) {}

    /**
     * Those who may sign in, in the order of their ids.
     *
     * @param typed a part of the name; empty for all
     * @param after the last one of the page before, or null
     */
    List<Member> list(CallContext context, String typed, @Nullable PersonId after, int limit);

    /** The person, when they work in the context's store and may sign in. */
    Optional<Member> find(CallContext context, PersonId person);

    /** Those of the people who work in the context's store and may sign in. */
    Set<PersonId> among(CallContext context, Collection<PersonId> people);

    /** What people are called, whether they still work there or not; nothing of those who were removed. */
    Map<PersonId, String> names(Collection<PersonId> people);
}
