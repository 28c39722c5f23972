package livery.crm.internal.history;

import java.util.List;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.note.Notes;
import livery.crm.internal.survey.AnsweredSurveys;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kinds of entries that this module has itself. */
@Component(service = OwnKinds.class)
public final class OwnKinds {

    private final List<Kind> kinds;

    /** Entries of one kind, page by page, the newest first. */
    @FunctionalInterface
    interface Pages {
        List<HistoryItem> of(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most);
    }

    /**
     * A kind of entries.
     *
     * @param text the code of its name
     */
    record Kind(String name, String text, String permission, Pages pages) {}

    @Activate
    public OwnKinds(
            @Reference Timeline dealings,
            @Reference Interactions interactions,
            @Reference Notes notes,
            @Reference TaskList tasks,
            @Reference Consents consents,
            @Reference FeedbackRegister feedback,
            @Reference AnsweredSurveys surveys,
            @Reference Leads leads) {
        this.kinds = List.of(
                own(
                        "dealing",
                        Customers.READ,
                        (context, customer, after, most) -> dealings.of(context, customer, after, most).stream()
                                .map(one -> new HistoryItem(
                                        "dealing",
                                        one.dealing().id(),
                                        one.dealing().startedAt(),
                                        one))
                                .toList()),
                own(
                        "interaction",
                        Customers.READ,
                        (context, customer, after, most) -> interactions.page(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("interaction", one.id(), one.at(), one))
                                .toList()),
                own(
                        "note",
                        Customers.READ,
                        (context, customer, after, most) -> notes.page(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("note", one.id(), one.createdAt(), one))
                                .toList()),
                own(
                        "task",
                        Tasks.READ,
                        (context, customer, after, most) -> tasks.page(context, done(customer), after, most).stream()
                                .map(one -> new HistoryItem("task", one.id(), one.sortAt(), one))
                                .toList()),
                own(
                        "consent",
                        Customers.READ,
                        (context, customer, after, most) -> consents.page(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("consent", one.id(), one.at(), one))
                                .toList()),
                own(
                        "feedback",
                        FeedbackRegister.READ,
                        (context, customer, after, most) -> feedback.page(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("feedback", one.id(), one.at(), one))
                                .toList()),
                own(
                        "survey",
                        Surveys.READ,
                        (context, customer, after, most) -> surveys.page(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("survey", one.id(), one.at(), one))
                                .toList()),
                own(
                        "lead",
                        Leads.READ,
                        (context, customer, after, most) -> leads.became(context, customer, after, most).stream()
                                .map(one -> new HistoryItem("lead", one.id(), one.createdAt(), one))
                                .toList()));
    }

    private static Kind own(String name, String permission, Pages pages) {
        return new Kind(name, "crm.timeline." + name, permission, pages);
    }

    private static TaskFilter done(CustomerId customer) {
        return new TaskFilter(TaskFilter.View.DONE, null, customer, null);
    }

    List<Kind> all() {
        return kinds;
    }
}
