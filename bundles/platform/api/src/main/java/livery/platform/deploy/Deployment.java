package livery.platform.deploy;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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

    /** The nodes that are alive, by name, with the set that each runs; {@link #READ}. */
    List<ModuleNode> nodes(CallContext context);

    /** The present set and those that can be gone back to, the newest first; {@link #READ}. */
    List<ModuleSet> sets(CallContext context);

    /** The archives that are kept, the newest first; {@link #READ}. */
    List<Archive> archives(CallContext context);

    /**
     * Keeps an archive, once it has been checked. The same one again is kept once, as what it is by now: signed by somebody
     * trusted or not; what was damaged of it is mended. {@link #MANAGE}.
     *
     * @param bytes are read to their end, and not closed
     * @param unsigned whether one is taken that nobody trusted has signed; it is marked
     * @throws livery.platform.Fault with a code of {@code modules.archive} when it is not sound, is not signed by
     *     somebody whom the operator trusts, or claims to be and is not
     */
    Archive add(CallContext context, InputStream bytes, boolean unsigned);

    /**
     * Removes an archive that is kept. {@link #MANAGE}.
     *
     * @param archive its digest
     * @return what it was
     * @throws livery.platform.Fault of kind NOT_FOUND when none with this digest is kept, of kind CONFLICT when the present
     *     set or one that can be gone back to holds it, or a change is being carried out
     */
    Archive remove(CallContext context, String archive);

    /**
     * What a change would do; touches nothing. {@link #READ}.
     *
     * @throws livery.platform.Fault of kind INVALID when it brings an archive that was signed by somebody who is no longer
     *     trusted
     * @throws livery.platform.Fault of kind NOT_FOUND when it names a module, set or archive that there is not
     */
    Plan plan(CallContext context, Change change);

    /**
     * Carries a change out on this node, and when all of it works there, makes it the set of all nodes, which follow one
     * after the other. When it does not, the modules before are put back; the outcome says why. {@link #MANAGE}.
     *
     * @param restart whether the node, and then each other one, may start its framework anew, where the plan says that it
     *     takes that; then this returns before it does
     * @throws livery.platform.Fault of kind CONFLICT when the plan has obstacles, when it takes a restart and none is
     *     allowed, or when another change is being carried out
     */
    Outcome carryOut(CallContext context, Change change, boolean restart);

    /** The last change for which a node started anew; nothing when there was none. {@link #READ}. */
    Optional<Restart> restart(CallContext context);

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
     */
    Verification verify(CallContext context);
}
