package livery.platform;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The permissions that a module asks for: registered as a service by each module that asks for any. */
@ConsumerType
public interface PermissionSource {

    List<Permission> permissions();

    /**
     * One permission.
     *
     * @param name as a method asks for it: {@code crm.customers.read}
     * @param text the code of the sentence that says what it allows, one of the module's own messages
     */
    record Permission(String name, String text) {

        /** With the text code of the usual form: {@code crm.may.customers.read} for {@code crm.customers.read}. */
        public static Permission named(String name) {
            int dot = name.indexOf('.');
            return new Permission(name, name.substring(0, dot) + ".may" + name.substring(dot));
        }
    }
}
