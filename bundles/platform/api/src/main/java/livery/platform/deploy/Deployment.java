package livery.platform.deploy;

import java.io.InputStream;
import java.util.List;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules of this installation. What is to run is a set: modules by their archives, kept in the database, so that all
 * nodes come to run the same. Each change makes a new set; the ones before stay, to go back to.
 */
@ProviderType
public interface Deployment {

    /** The permission to see modules, sets and archives. */
    String READ = "platform.deployment.read";

    /** The permission to change them. */
    String MANAGE = "platform.deployment.manage";

    /** How many sets before the present one can be gone back to. */
    int SETS_KEPT = 5;

    /**
     * The modules of the present set, by id, with how they are on this node.
     *
     * @throws livery.platform.Fault when the person lacks {@link #READ} in the group
     */
    List<Module> list(CallContext context);

    /** The present set and those that can be gone back to, the newest first; {@link #READ}. */
    List<ModuleSet> sets(CallContext context);

    /** The archives that are kept, the newest first; {@link #READ}. */
    List<Archive> archives(CallContext context);

    /**
     * Keeps an archive, once it has been checked; the same one again changes nothing. {@link #MANAGE}.
     *
     * @param bytes are read to their end, and not closed
     * @param unsigned whether one is taken that nobody trusted has signed; it is marked
     * @throws livery.platform.Fault with a code of {@code modules.archive} when it is not sound, is not signed by
     *     somebody whom the operator trusts, or claims to be and is not
     */
    Archive add(CallContext context, InputStream bytes, boolean unsigned);

    /**
     * What a change would do; touches nothing. {@link #READ}.
     *
     * @throws livery.platform.Fault of kind NOT_FOUND when it names a module, set or archive that there is not
     */
    Plan plan(CallContext context, Change change);

    /**
     * Carries a change out on this node, and when all of it works there, makes it the set of all nodes, which follow one
     * after the other. When it does not, the modules before are put back; the outcome says why. {@link #MANAGE}.
     *
     * @throws livery.platform.Fault of kind CONFLICT when the plan has obstacles, or another change is being carried out
     */
    Outcome carryOut(CallContext context, Change change);

    /**
     * What the present version of a module would take away from the database; touches nothing. {@link #READ}.
     *
     * @throws livery.platform.Fault of kind NOT_FOUND when there is no such module
     */
    Contraction contraction(CallContext context, String module);

    /**
     * Takes it away. Sets with a version of the module that still needs it cannot be gone back to from then on, and such
     * versions are not installed any more. Idempotent. {@link #MANAGE}.
     *
     * @throws livery.platform.Fault of kind CONFLICT when the module does not run here, or a change is being carried out
     */
    Contraction contract(CallContext context, String module);

    /**
     * Checks what runs on this node against what is to run: each bundle by its digest, each component, each signature.
     * {@link #READ}.
     *
     * @return what is not as it should be; empty when all is well
     */
    List<Sentence> verify(CallContext context);
}
