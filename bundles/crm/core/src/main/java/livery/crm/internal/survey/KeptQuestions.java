package livery.crm.internal.survey;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.TimeSortedIds;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a survey stay the same when it is written anew: those that are named by their ids, and of those that
 * are not, one of the same kind and text. A question of another kind is another one.
 */
final class KeptQuestions {

    private final Map<Long, Question> free = new LinkedHashMap<>();
    private final Set<Long> named = new HashSet<>();

    KeptQuestions(List<Question> known, List<QuestionDraft> drafts) {
        known.forEach(question -> free.put(question.id(), question));
        for (QuestionDraft draft : drafts) {
            Long id = draft.id();
            if (id != null) {
                named.add(id);
            }
        }
    }

    /** Whether the survey has what is named, and nothing before it named the same. */
    boolean knows(QuestionDraft draft) {
        return draft.id() == null || free.containsKey(draft.id());
    }

    /** The id that a question has from now on; each is given once. */
    long id(QuestionDraft draft, QuestionKind kind, String text) {
        Question kept = draft.id() == null ? same(kind, text) : free.get(draft.id());
        if (kept == null) {
            return TimeSortedIds.next();
        }
        free.remove(kept.id());
        return kept.kind() == kind ? kept.id() : TimeSortedIds.next();
    }

    private @Nullable Question same(QuestionKind kind, String text) {
        return free.values().stream()
                .filter(one -> !named.contains(one.id()))
                .filter(one -> one.kind() == kind && one.text().equals(text))
                .findFirst()
                .orElse(null);
    }
}
