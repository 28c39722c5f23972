package livery.dms;

import java.util.List;
import livery.platform.FieldFault;
import org.apache.camel.RoutesBuilder;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Connects one sort of outside system, registered as a service. The platform owns everything around the routes: it
 * stores the settings, makes a Camel context for each connection, starts and stops it live, and takes the records in.
 */
@ConsumerType
public interface Adapter {

    /** Unique among the adapters installed, lower case: {@code csv}. Its texts have this as their prefix. */
    String id();

    /** Of the adapter itself. People see, and ask for, the version of the bundle that it comes in. */
    String version();

    /** The settings of a connection, in the order of a form. */
    List<Setting> settings();

    /** What is wrong with the settings beyond their types; empty when all is well. Touches nothing outside. */
    default List<FieldFault> faults(Settings settings) {
        return List.of();
    }

    /** Tries the settings out: reaches for the outside system and reads a few records without taking them in. */
    TestResult test(Settings settings);

    /**
     * As {@link #test(Settings)}, and what the platform calls.
     *
     * @param region ISO 3166 country of the tenant, as a connection of its has it
     */
    default TestResult test(Settings settings, String region) {
        return test(settings);
    }

    /** The routes of one connection. They hand what they read to the intake. */
    RoutesBuilder routes(Connection connection, Intake intake);
}
