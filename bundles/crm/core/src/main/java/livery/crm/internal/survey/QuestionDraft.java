package livery.crm.internal.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a question.
 *
 * @param choices of one that has some, else null or empty
 */
public record QuestionDraft(
        @Nullable QuestionKind kind,
        @Nullable String text,
        boolean required,
        @Nullable List<@Nullable String> choices) {}
