package livery.dms.internal.rest;

import livery.platform.Fault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Ids in paths and queries: what is no id at all looks like one that nobody has. */
final class Ids {

    private Ids() {}

    static long of(String text, String unknown) {
        return Identifier.parse(text).orElseThrow(() -> Fault.notFound(unknown));
    }

    /** For a filter: null when there is none. */
    static @Nullable Long filter(@Nullable String text, String unknown) {
        return text == null || text.isEmpty() ? null : of(text, unknown);
    }
}
