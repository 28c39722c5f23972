package livery.crm.internal.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Surveys that are shipped, for a store to take over and change: the needs questionnaire for potential customers (A15). */
@Component(service = Templates.class)
public final class Templates {

    /** The needs questionnaire. */
    public static final String NEEDS = "needs";

    private static final List<QuestionKind> QUESTIONS = List.of(
            QuestionKind.CHOICE,
            QuestionKind.CHOICE,
            QuestionKind.CHOICES,
            QuestionKind.CHOICE,
            QuestionKind.NUMBER,
            QuestionKind.CHOICE,
            QuestionKind.SCALE_10,
            QuestionKind.TEXT);

    private final Texts texts;

    @Activate
    public Templates(@Reference Texts texts) {
        this.texts = texts;
    }

    /** The needs questionnaire in a language, asked by phone. */
    public SurveyDraft needs(Locale locale) {
        List<QuestionDraft> questions = new ArrayList<>();
        for (QuestionKind kind : QUESTIONS) {
            String name = "q" + (questions.size() + 1);
            questions.add(new QuestionDraft(
                    kind,
                    text(name, locale),
                    questions.size() < 2,
                    kind.choosing()
                            ? Arrays.asList(text(name + ".choices", locale).split("\\|", -1))
                            : List.of()));
        }
        return new SurveyDraft(
                text("title", locale),
                text("goal", locale),
                SurveyMethod.PHONE,
                null,
                null,
                null,
                null,
                null,
                questions);
    }

    private String text(String name, Locale locale) {
        return texts.text("crm.survey.template.needs." + name, Map.of(), locale);
    }
}
