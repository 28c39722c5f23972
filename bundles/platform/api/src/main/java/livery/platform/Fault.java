package livery.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done, said where it is known: a stable code, and the values that its text needs. The
 * text itself is made at the edge, in the reader's language, by {@link Texts}.
 */
public final class Fault extends RuntimeException {

    /** What sort of refusal this is; the web turns it into a status. */
    public enum Kind {
        /** The input is wrong; saying it again will not help. */
        INVALID,
        /** Nobody is signed in, or not successfully. */
        UNAUTHENTICATED,
        /** The person is known and may not do this here. */
        FORBIDDEN,
        /** No such thing for this tenant: missing and foreign look the same. */
        NOT_FOUND,
        /** The thing is not in a state that allows this, or exists already. */
        CONFLICT,
        /** The caller's copy is older than what is stored. */
        STALE,
        /** More than may be sent at once. */
        TOO_LARGE,
        /** Tried too often; the value {@code seconds} says when it may be tried again. */
        TOO_MANY,
        /** Not now; the same call may succeed later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final Map<String, Object> values;
    private final List<FieldFault> fields;

    public Fault(Kind kind, String code, Map<String, ?> values, List<FieldFault> fields, @Nullable Throwable cause) {
        super(code + (values.isEmpty() ? "" : " " + values) + (fields.isEmpty() ? "" : " " + fields), cause);
        this.kind = kind;
        this.code = code;
        this.values = Map.copyOf(values);
        this.fields = List.copyOf(fields);
    }

    public static Fault of(Kind kind, String code) {
        return new Fault(kind, code, Map.of(), List.of(), null);
    }

    public static Fault of(Kind kind, String code, Map<String, ?> values) {
        return new Fault(kind, code, values, List.of(), null);
    }

    /** The input has faults in these fields. */
    public static Fault invalid(List<FieldFault> fields) {
        return new Fault(Kind.INVALID, "platform.input.invalid", Map.of(), fields, null);
    }

    public static Fault invalid(FieldFault field) {
        return invalid(List.of(field));
    }

    public static Fault notFound(String code) {
        return of(Kind.NOT_FOUND, code);
    }

    public static Fault conflict(String code, Map<String, ?> values) {
        return of(Kind.CONFLICT, code, values);
    }

    public static Fault forbidden(String permission) {
        return of(Kind.FORBIDDEN, "platform.permission.missing", Map.of("permission", permission));
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, dotted, its first part the module's name: {@code crm.customer.unknown}. */
    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }

    public List<FieldFault> fields() {
        return fields;
    }
}
