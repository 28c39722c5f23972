package livery.platform;

import java.util.Locale;
import java.util.ResourceBundle;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's messages: registered as a service by each module that raises codes of its own. */
@ConsumerType
public interface MessageSource {

    /** The first part of the codes that these messages are for, such as {@code crm}. */
    String prefix();

    /**
     * The messages in a language, or in English where it is lacking: by default {@code messages*.properties} beside the
     * class that registers them.
     */
    default ResourceBundle messages(Locale locale) {
        return ResourceBundle.getBundle(
                getClass().getPackageName() + ".messages",
                locale,
                getClass().getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
