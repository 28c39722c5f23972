package livery.crm.internal.criteria;

import static livery.crm.internal.criteria.Labelled.choices;
import static livery.crm.internal.criteria.Labelled.field;
import static livery.crm.internal.criteria.Labelled.label;

import java.util.List;
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.ItemCollection;
import livery.crm.CustomerFacts;
import livery.crm.internal.feedback.FeedbackKind;
import livery.crm.internal.interaction.Channel;
import org.osgi.service.component.annotations.Component;

/** What customers say of a store: their ratings, complaints, suggestions and praise, and what they answer to surveys. */
@Component(service = CriteriaSource.class)
public final class VoiceCriteria extends OfferedCollections {

    /** The collection of answers to surveys; what its ids of surveys and questions stand for is shown beside it. */
    public static final String ANSWERS = "crm.survey-answers";

    /** The collection of ratings, complaints, suggestions and praise. */
    static final String FEEDBACK = "crm.feedback";

    public VoiceCriteria() {
        super(feedback(), answers());
    }

    /** Choices and numbers; words of one's own are read, and not asked for. */
    private static ItemCollection answers() {
        return new ItemCollection(
                ANSWERS,
                "crm_survey_answer",
                "customer_id",
                "at",
                label("survey-answers"),
                List.of(
                        field("survey", FieldType.ID, "survey_id"),
                        field("question", FieldType.ID, "question_id"),
                        field("choice", FieldType.TEXT, "choice"),
                        Field.of("number", FieldType.NUMBER, "number_value", label("value-number"))),
                Set.of(CustomerFacts.SURVEY_ANSWERED));
    }

    private static ItemCollection feedback() {
        return new ItemCollection(
                FEEDBACK,
                "crm_feedback",
                "customer_id",
                "at",
                label("feedback"),
                List.of(
                        Field.choice(
                                "kind",
                                "kind",
                                label("feedback-kind"),
                                choices("feedback-kind", FeedbackKind.values())),
                        field("rating", FieldType.NUMBER, "rating"),
                        field("open", FieldType.YES_NO, "{row}.state = 'OPEN'"),
                        Field.choice("channel", "channel", label("channel"), choices("channel", Channel.values())),
                        field("dealing", FieldType.ID, "dealing_id")),
                Set.of(CustomerFacts.FEEDBACK_RECORDED, CustomerFacts.FEEDBACK_CHANGED));
    }
}
