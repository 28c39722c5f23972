package livery.crm.internal.survey;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.dealing.TimelinePosition;

/**
 * What a customer answered to a survey.
 *
 * @param id of the response
 */
public record AnsweredSurvey(long id, long survey, String title, Instant at, List<Given> answers) {

    public AnsweredSurvey {
        answers = List.copyOf(answers);
    }

    /** A question in words, and the answer to it. */
    public record Given(String question, String answer) {}

    /** Its place among the customer's. */
    public TimelinePosition position() {
        return new TimelinePosition(at, id);
    }
}
