package livery.platform;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Turns codes into sentences in the reader's language, from the messages of all modules that are installed. */
@ProviderType
public interface Texts {

    /**
     * The sentence for a code, with <code>{name}</code> places filled from the values. English when the language lacks
     * it; the code itself when nobody knows it.
     */
    String text(String code, Map<String, ?> values, Locale locale);
}
