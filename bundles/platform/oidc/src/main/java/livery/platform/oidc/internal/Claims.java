package livery.platform.oidc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an issuer says of somebody, by the names of claims. */
record Claims(Map<String, ?> values) {

    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    boolean has(String path) {
        return at(path) != null;
    }

    /** The texts of a claim, which has one or a list of them; dots lead into objects where no claim has the whole name. */
    List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        Object value = at(path);
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> {
                if (one instanceof String text) {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    private @Nullable Object at(String path) {
        if (values.containsKey(path)) {
            return values.get(path);
        }
        Object found = values;
        for (String step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }
}
