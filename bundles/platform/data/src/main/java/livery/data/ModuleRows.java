package livery.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the rows of modules are open. */
@ProviderType
public interface ModuleRows {

    /** Why rows are not, by the name of their {@link EntityModule}; each is tried again until it succeeds. */
    Map<String, String> failures();

    /** The names of those whose migrations are being run now, which takes as long as the database needs. */
    Set<String> opening();

    /**
     * Runs what {@link EntityModule#contractions} holds and has not been run; idempotent.
     *
     * @param module the name of an {@link EntityModule} that is there
     * @return the names of the files that have been run, now or before, in order
     * @throws IllegalStateException when one fails; those before it stay done
     */
    List<String> contract(String module);
}
