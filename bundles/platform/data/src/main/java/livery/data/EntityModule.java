package livery.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.privacy.DataClass;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The rows of a module, registered as a service. The platform runs the module's migrations, builds its session factory
 * and then registers an {@link EntityStore} with the service property {@code livery.module} = {@link #name()}; when
 * this service goes, the store goes after the work in it has ended.
 */
@ConsumerType
public interface EntityModule {

    /** The module's name, unique among those installed; its tables start with it: {@code crm}. */
    String name();

    /** Classes with {@code @Entity}. Each maps a table whose key starts with {@code tenant_id}. */
    List<Class<?>> entities();

    /**
     * Where the module's migrations lie on its own class path: {@code db/crm}. They only expand and can be repeated;
     * one statement a file, for the database commits each change of its schema by itself. Empty for a module that has no
     * tables of its own.
     */
    String migrations();

    /**
     * Where what takes something away lies, in the same form: a column or a table that no version before needs any more.
     * It runs when an operator asks for it, and never by itself.
     */
    default String contractions() {
        return "contract/" + name();
    }

    /** Tables without a {@code tenant_id}, each with a reason beside it in the code. Rare. */
    default Set<String> tablesOfNoTenant() {
        return Set.of();
    }

    /**
     * How sensitive each column of the module's tables is, by {@code table.column}: by default as
     * {@code data-classes.properties} beside the migrations says. Columns that it leaves out are
     * {@link DataClass#INTERNAL}; only numbers that identify rows, versions and points in time may be left out.
     */
    default Map<String, DataClass> dataClasses() {
        return DataClasses.of(getClass(), migrations());
    }
}
