package livery.platform.people;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All roles: those that come with the product and the group's own. Reading them asks for {@link People#MANAGE}, changing
 * one's own for {@link #MANAGE}.
 */
@ProviderType
public interface RoleBook {

    /** The permission to make, change and remove roles. */
    String MANAGE = "platform.roles.manage";

    /**
     * A role.
     *
     * @param name as the group calls it, or null for one that comes with the product
     * @param version grows with each change
     */
    record Role(String code, @Nullable String name, Set<String> patterns, long version) {}

    /** What can be changed of a role. */
    record Draft(String name, Set<String> patterns) {}

    /** All roles: first those that come with the product, then the group's own by code. */
    List<Role> all(CallContext context);

    /**
     * The role of this code.
     *
     * @throws livery.platform.Fault when there is no such role
     */
    Role show(CallContext context, String code);

    /**
     * Makes a role.
     *
     * @throws livery.platform.Fault when a field is wrong, the code is taken, or the role would allow more than the caller
     *     may do
     */
    Role create(CallContext context, String code, Draft draft);

    /**
     * Changes a role.
     *
     * @param version whether the change is meant for the version that is stored
     * @throws livery.platform.Fault as {@link #create}, or when the role comes with the product, or the version is another
     */
    Role change(CallContext context, String code, LongPredicate version, UnaryOperator<Draft> change);

    /**
     * Removes a role.
     *
     * @param force also when people still have it: then it gives them nothing
     * @throws livery.platform.Fault as {@link #change}, or when people still have it
     */
    void remove(CallContext context, String code, LongPredicate version, boolean force);
}
