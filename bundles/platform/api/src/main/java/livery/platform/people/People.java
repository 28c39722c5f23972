package livery.platform.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people who may sign in, and their roles. Each method asks for {@link #MANAGE}; nobody gives a role that allows more
 * than they may do in the group themselves, nor changes a person who may do more.
 */
@ProviderType
public interface People {

    String MANAGE = "platform.people.manage";

    /** A role in a place: the group, a brand or a store. */
    record Grant(TenantId place, String role) {}

    /**
     * A person as listed.
     *
     * @param roles those that were given here
     * @param claimed those that the person's issuer gives, replaced at each sign-in there
     * @param linked whether an issuer vouches for the person
     * @param gone those of all roles that no longer exist: they give nothing
     * @param version grows with each change
     */
    record Person(
            PersonId id,
            String name,
            String displayName,
            String language,
            boolean suspended,
            List<Grant> roles,
            List<Grant> claimed,
            boolean linked,
            Set<String> gone,
            long version) {}

    /**
     * What can be changed of a person.
     *
     * @param language zh-CN, zh-TW or en
     * @param suspended refused everywhere, with their keys; sessions end
     * @param roles all that are given here
     */
    record Profile(String displayName, String language, boolean suspended, List<Grant> roles) {}

    /**
     * Adds a person with roles.
     *
     * @param language zh-CN, zh-TW or en
     * @param password at least 10 characters and not a common one, to be changed at the first sign-in unless the platform
     *     itself made it; or null for one who uses keys only
     * @throws livery.platform.Fault when a field is wrong or the name is taken
     */
    Person add(
            CallContext context,
            String name,
            String displayName,
            String language,
            @Nullable String password,
            List<Grant> roles);

    /** People in the order of their ids. */
    List<Person> list(CallContext context, @Nullable Long after, int limit);

    /** The person who signs in with this name, or nothing. */
    Optional<Person> named(CallContext context, String name);

    /**
     * The person of this id.
     *
     * @throws livery.platform.Fault when there is no such person
     */
    Person show(CallContext context, PersonId person);

    /**
     * Changes a person; roles are replaced as a whole.
     *
     * @param version whether the change is meant for the version that is stored
     * @throws livery.platform.Fault when there is no such person, the version is another, a field is wrong, or the last
     *     operator of the group would be none
     */
    Person change(CallContext context, PersonId person, LongPredicate version, UnaryOperator<Profile> change);

    /**
     * Removes a person with roles, keys and sessions; what they did stays on record.
     *
     * @throws livery.platform.Fault as {@link #change}
     */
    void remove(CallContext context, PersonId person, LongPredicate version);
}
