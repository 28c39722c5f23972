package livery.crm.internal.survey;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a question: a text, a number, or choices, as its kind has it.
 *
 * @param question the question's id
 */
public record AnswerDraft(
        long question,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable List<@Nullable String> choices) {}
