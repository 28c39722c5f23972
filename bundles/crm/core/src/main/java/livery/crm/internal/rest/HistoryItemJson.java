package livery.crm.internal.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.TimelineEntry;
import livery.crm.internal.consent.Consent;
import livery.crm.internal.dealing.TimelineItem;
import livery.crm.internal.feedback.Feedback;
import livery.crm.internal.history.HistoryItem;
import livery.crm.internal.interaction.Interaction;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.note.Note;
import livery.crm.internal.survey.AnsweredSurvey;
import livery.crm.internal.task.Task;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer: one of the parts below, by its kind.
 *
 * @param id unique among all kinds
 * @param kind {@code dealing}, {@code interaction}, {@code note}, {@code task}, {@code consent}, {@code feedback},
 *     {@code survey}, {@code lead}, or one of another module
 * @param entry of another module
 */
public record HistoryItemJson(
        String id,
        String kind,
        Instant at,
        @Nullable TimelineItemJson dealing,
        InteractionsResource.@Nullable InteractionJson interaction,
        NotesResource.@Nullable NoteJson note,
        @Nullable TaskJson task,
        ConsentsResource.@Nullable ConsentJson consent,
        @Nullable FeedbackJson feedback,
        SurveyJson.@Nullable AnsweredJson survey,
        @Nullable LeadJson lead,
        @Nullable EntryJson entry) {

    /** What another module says, in the caller's language. */
    public record EntryJson(String title, @Nullable String text) {}

    /** With the names of people read together, kind by kind. */
    static List<HistoryItemJson> of(List<HistoryItem> items, Staff staff, CallContext call) {
        Map<String, Object> json = new HashMap<>();
        InteractionsResource.InteractionJson.of(all(items, Interaction.class), staff)
                .forEach(one -> json.put("interaction-" + one.id(), one));
        NotesResource.NoteJson.of(all(items, Note.class), staff).forEach(one -> json.put("note-" + one.id(), one));
        TaskJson.of(all(items, Task.class), staff, call).forEach(one -> json.put("task-" + one.id(), one));
        ConsentsResource.ConsentJson.of(all(items, Consent.class), staff)
                .forEach(one -> json.put("consent-" + one.id(), one));
        FeedbackJson.of(all(items, Feedback.class), staff).forEach(one -> json.put("feedback-" + one.id(), one));
        LeadJson.of(all(items, Lead.class), staff).forEach(one -> json.put("lead-" + one.id(), one));
        for (HistoryItem item : items) {
            if (item.what() instanceof TimelineItem dealing) {
                json.put(id(item), TimelineItemJson.of(dealing));
            } else if (item.what() instanceof AnsweredSurvey answered) {
                json.put(id(item), SurveyJson.AnsweredJson.of(answered));
            } else if (item.what() instanceof TimelineEntry entry) {
                json.put(id(item), new EntryJson(entry.title(), entry.text()));
            }
        }
        return items.stream().map(item -> of(item, json.get(id(item)))).toList();
    }

    private static HistoryItemJson of(HistoryItem item, @Nullable Object json) {
        return new HistoryItemJson(
                id(item),
                item.kind(),
                item.at(),
                as(TimelineItemJson.class, json),
                as(InteractionsResource.InteractionJson.class, json),
                as(NotesResource.NoteJson.class, json),
                as(TaskJson.class, json),
                as(ConsentsResource.ConsentJson.class, json),
                as(FeedbackJson.class, json),
                as(SurveyJson.AnsweredJson.class, json),
                as(LeadJson.class, json),
                as(EntryJson.class, json));
    }

    private static String id(HistoryItem item) {
        return item.kind() + "-" + item.id();
    }

    private static <T> @Nullable T as(Class<T> type, @Nullable Object value) {
        return type.isInstance(value) ? type.cast(value) : null;
    }

    private static <T> List<T> all(List<HistoryItem> items, Class<T> type) {
        return items.stream()
                .map(HistoryItem::what)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
