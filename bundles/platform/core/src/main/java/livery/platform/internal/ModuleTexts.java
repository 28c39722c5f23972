package livery.platform.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.platform.MessageSource;
import livery.platform.Texts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The texts of all modules that are installed. */
@Component
public final class ModuleTexts implements Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final List<MessageSource> sources = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = MessageSource.class)
    public void add(MessageSource source) {
        sources.add(source);
    }

    void remove(MessageSource source) {
        sources.remove(source);
    }

    @Override
    public String text(String code, Map<String, ?> values, Locale locale) {
        int dot = code.indexOf('.');
        String prefix = dot < 0 ? code : code.substring(0, dot);
        return sources.stream()
                .filter(source -> source.prefix().equals(prefix))
                .map(source -> source.messages(locale))
                .filter(messages -> messages.containsKey(code))
                .findFirst()
                .map(messages -> filled(messages.getString(code), values))
                .orElse(code);
    }

    private static String filled(String pattern, Map<String, ?> values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            Object value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value.toString());
        });
    }
}
