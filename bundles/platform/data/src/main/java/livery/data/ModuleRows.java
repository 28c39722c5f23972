package livery.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the rows of modules are open, and what their tables gain and lose. */
@ProviderType
public interface ModuleRows {

    /**
     * Why rows are not, by the name of their {@link EntityModule}: a {@link LockedRowsException} when others keep what a
     * migration needs, a {@link livery.platform.Fault} of kind UNAVAILABLE while the database is away or has no room. Each
     * is tried again until it succeeds.
     */
    Map<String, Throwable> failures();

    /** The names of those whose migrations are being run now, which takes as long as the database needs. */
    Set<String> opening();

    /**
     * Runs what a version that is to come adds to the tables of a module, while the present one goes on with them;
     * idempotent. It takes as long as there are rows.
     *
     * @param tables the name of an {@link EntityModule}, which need not be there
     * @param folder where its migrations lie as files; no longer needed afterwards
     * @throws LockedRowsException when another connection keeps a lock for too long; those before it stay done
     * @throws livery.platform.Fault of kind UNAVAILABLE when the database is away or has no room
     * @throws RuntimeException when one fails for another reason; those before it stay done
     */
    void expand(String tables, Path folder);

    /**
     * Runs what {@link EntityModule#contractions} holds and has not been run; idempotent.
     *
     * @param module the name of an {@link EntityModule} that is there
     * @return the names of the files that have been run, now or before, in order
     * @throws LockedRowsException when another connection keeps a lock for too long; those before it stay done
     * @throws IllegalStateException when one fails for another reason; those before it stay done
     */
    List<String> contract(String module);
}
