package livery.crm.internal.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a question.
 *
 * @param id of the one that it changes; null for a new one, or for one that stays as it is
 * @param choices of one that has some, else null or empty
 */
public record QuestionDraft(
        @Nullable Long id,
        @Nullable QuestionKind kind,
        @Nullable String text,
        boolean required,
        @Nullable List<@Nullable String> choices) {

    /** A new one. */
    public QuestionDraft(
            @Nullable QuestionKind kind,
            @Nullable String text,
            boolean required,
            @Nullable List<@Nullable String> choices) {
        this(null, kind, text, required, choices);
    }
}
