package livery.crm.internal.rest;

import java.util.Set;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.survey.AskedQuestions;
import livery.crm.internal.survey.Audience;
import livery.crm.internal.survey.Measures;
import livery.crm.internal.survey.Responses;
import livery.crm.internal.survey.Results;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.survey.Templates;
import livery.platform.people.Staff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources of what customers say of a store, and others of them. */
@Component(service = VoiceResources.class)
public final class VoiceResources {

    private final Set<Object> resources;

    @Activate
    public VoiceResources(
            @Reference Staff staff,
            @Reference ExternalData external,
            @Reference FeedbackRegister feedback,
            @Reference Surveys surveys,
            @Reference Templates templates,
            @Reference Results results,
            @Reference Measures measures,
            @Reference AskedQuestions asked,
            @Reference Audience audience,
            @Reference Responses responses) {
        this.resources = Set.of(
                new ExternalDataResource(external, staff),
                new FeedbackResource(feedback, staff),
                new CustomerFeedbackResource(feedback, staff),
                new SurveysResource(surveys, templates, results, measures, asked, staff),
                new SurveyAudienceResource(audience, surveys),
                new SurveyResponsesResource(responses, surveys, staff));
    }

    Set<Object> all() {
        return resources;
    }
}
