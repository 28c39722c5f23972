package livery.dms.internal.values;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import livery.crm.RecordKind;

/** Kinds of records as they are named outside: {@code service-visit}. */
public final class Kinds {

    private Kinds() {}

    public static String id(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RecordKind> of(String id) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> id(kind).equals(id))
                .findFirst();
    }
}
