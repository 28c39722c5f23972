package livery.platform.modules;

import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which modules serve which tenant. A module is all bundles whose manifest names it in {@link #MODULE}; what belongs to a
 * bundle without that header cannot be switched off and serves everybody. A module serves a tenant when it is switched on
 * there and so is each module that it needs.
 */
@ProviderType
public interface Modules {

    /** The header with the id of the module that a bundle belongs to: {@code crm}. */
    String MODULE = "Livery-Module";

    /** The header with the ids of the modules that it cannot do without, with commas between them; in one bundle of it. */
    String NEEDS = "Livery-Module-Needs";

    /** The header with the code of the message that names the module; {@code <id>.module} where it is absent. */
    String NAME = "Livery-Module-Name";

    /**
     * What stands after the id of a module where its second version is meant, which runs beside the standard one: {@code
     * adapter-csv@canary}.
     */
    String CANARY = "@canary";

    /** What the location of each bundle begins with that belongs to a module: {@code livery-module:crm/livery.crm.core}. */
    String LOCATION = "livery-module:";

    /** The id of the module that a class belongs to; nothing when it is of none that can be switched. */
    Optional<String> of(Class<?> part);

    /**
     * Whether the module that a class belongs to serves the tenant. As cheap as a setting, and as fresh: a change on
     * another node holds within five seconds, one on this node at once. A tenant that does not exist is served.
     */
    boolean serves(TenantId tenant, Class<?> part);

    /** As {@link #serves}, but as it is stored at this moment. */
    boolean servesNow(TenantId tenant, Class<?> part);

    /**
     * Passes when the module that a class belongs to serves the tenant of the call.
     *
     * @throws livery.platform.Fault of kind NOT_FOUND, {@code platform.module.off}, which names the module and says where
     *     it is off, in the language of the call
     */
    void require(CallContext context, Class<?> part);

    /** Whether a class belongs to the second version of its module, and not to the standard one. */
    boolean canary(Class<?> part);

    /** The ids of those modules, of all that are installed, that do not serve the tenant; as fresh as {@link #serves}. */
    Set<String> off(TenantId tenant);
}
