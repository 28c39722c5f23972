package livery.web.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the caller sees it (RFC 9457), with a stable code and texts in the caller's language.
 *
 * @param existing the id of what is there already, when that is why
 * @param current what is stored in place of the version that a change was meant for, as its own address shows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable List<FieldProblem> errors,
        @Nullable String existing,
        @Nullable Object current,
        String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    record FieldProblem(String field, String code, String detail) {}
}
