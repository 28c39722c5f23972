package livery.platform.settings;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The settings that a module has: registered as a service by each module that has any. */
@ConsumerType
public interface SettingSource {

    /** In the order in which a form shows them. */
    List<Setting<?>> settings();
}
