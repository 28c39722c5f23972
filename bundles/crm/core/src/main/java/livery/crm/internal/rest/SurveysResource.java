package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.survey.AskedQuestions;
import livery.crm.internal.survey.Measures;
import livery.crm.internal.survey.Results;
import livery.crm.internal.survey.Survey;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.survey.Templates;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The surveys of a store: needs analysis from the goal to what is done about it. */
@Path("tenants/{tenant}/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SurveysResource {

    private final Surveys surveys;
    private final Templates templates;
    private final Results results;
    private final Measures measures;
    private final AskedQuestions asked;
    private final Staff staff;

    SurveysResource(
            Surveys surveys,
            Templates templates,
            Results results,
            Measures measures,
            AskedQuestions asked,
            Staff staff) {
        this.surveys = surveys;
        this.templates = templates;
        this.results = results;
        this.measures = measures;
        this.asked = asked;
        this.staff = staff;
    }

    /**
     * A measure, which becomes a task.
     *
     * @param what required, at most 200 characters
     * @param who is to do it; the caller when absent
     */
    public record MeasureInput(
            @Nullable String what,
            @Nullable String who,
            @Nullable Instant dueAt) {}

    /** The newest first. */
    @GET
    @RequiresPermission(Surveys.READ)
    public Page<SurveyJson.SurveySummaryJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        Page<Survey> found = Page.of(
                surveys.page(call, after(page), page.limit() + 1), page.limit(), one -> Long.toString(one.id()));
        return new Page<>(SurveyJson.summaries(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(Surveys.WRITE)
    public Created<SurveyJson> create(@Nullable SurveyInput body, @Context CallContext call) {
        return created(surveys.create(call, present(body).draft()), call);
    }

    /** Makes the needs questionnaire that is shipped, in the caller's language. */
    @POST
    @Path("needs")
    @RequiresPermission(Surveys.WRITE)
    public Created<SurveyJson> needs(@Context CallContext call) {
        Created<SurveyJson> made = created(surveys.create(call, templates.needs(call.locale())), call);
        return new Created<>(made.body(), "/tenants/" + call.tenant() + "/surveys/" + made.id(), made.version());
    }

    /**
     * Titles of surveys, the newest first.
     *
     * @param typed a part of them
     * @param ids only those of these surveys that are there, separated by commas, in one page; then nothing else counts
     */
    @GET
    @Path("titles")
    @RequiresPermission(Surveys.READ)
    public Page<CatalogueJson.NamedJson> titles(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("ids") @Nullable String ids,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        if (ids != null) {
            return named(asked.surveys(call, ids(ids)), PageRequest.MOST);
        }
        return named(asked.surveys(call, typed.strip(), after(page), page.limit() + 1), page.limit());
    }

    /**
     * The questions of all surveys that are answered by choices or numbers, the newest first.
     *
     * @param typed a part of the survey's title or of the question
     * @param ids only these that are there, of any kind, separated by commas, in one page; then nothing else counts
     */
    @GET
    @Path("questions")
    @RequiresPermission(Surveys.READ)
    public Page<CatalogueJson.NamedJson> questions(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("ids") @Nullable String ids,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        if (ids != null) {
            return named(asked.questions(call, ids(ids)), PageRequest.MOST);
        }
        return named(asked.questions(call, typed.strip(), after(page), page.limit() + 1), page.limit());
    }

    private static Set<Long> ids(String text) {
        Set<Long> ids = new TreeSet<>();
        for (String id : List.of(text.split(","))) {
            Identifier.parse(id).ifPresent(ids::add);
        }
        if (ids.size() > PageRequest.MOST) {
            throw Fault.invalid(
                    new FieldFault("ids", "platform.list.size", Map.of("least", 1, "most", PageRequest.MOST)));
        }
        return ids;
    }

    private static Page<CatalogueJson.NamedJson> named(List<AskedQuestions.Named> all, int most) {
        Page<AskedQuestions.Named> found = Page.of(all, most, one -> Long.toString(one.id()));
        return new Page<>(
                found.items().stream()
                        .map(one -> new CatalogueJson.NamedJson(Long.toString(one.id()), one.name()))
                        .toList(),
                found.next());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Surveys.READ)
    public Versioned<SurveyJson> get(@PathParam("id") String id, @Context CallContext call) {
        return SurveyJson.of(surveys.find(call, id(id)), staff, call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Surveys.WRITE)
    public Versioned<SurveyJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<SurveyInput> patch,
            @Context CallContext call) {
        Survey changed = surveys.change(
                call,
                id(id),
                ifMatch.showing(() -> SurveyJson.of(surveys.find(call, id(id)), staff, call))::allows,
                stored -> patch.applyTo(SurveyInput.of(stored)).draft());
        return SurveyJson.of(changed, staff, call);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Surveys.WRITE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        surveys.remove(call, id(id), ifMatch::allows);
    }

    @GET
    @Path("{id}/results")
    @RequiresPermission(Surveys.READ)
    public SurveyJson.ResultsJson results(@PathParam("id") String id, @Context CallContext call) {
        return new SurveyJson.ResultsJson(
                results.of(call, id(id)).stream().map(SurveyJson.ResultJson::of).toList());
    }

    /**
     * What was written to a question, the last that came in first.
     *
     * @param question its id
     */
    @GET
    @Path("{id}/texts")
    @RequiresPermission(Surveys.READ)
    public Page<SurveyJson.TextJson> texts(
            @PathParam("id") String id,
            @QueryParam("question") @DefaultValue("") String question,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        long of = Identifier.parse(question).orElse(0L);
        Page<Results.Text> found = Page.of(
                results.texts(call, id(id), of, after(page), page.limit() + 1),
                page.limit(),
                one -> Long.toString(one.response()));
        return new Page<>(found.items().stream().map(SurveyJson.TextJson::of).toList(), found.next());
    }

    /** What is done about what was found, the oldest first: of the tasks only what a measure says. */
    @GET
    @Path("{id}/measures")
    @RequiresPermission(Surveys.READ)
    public SurveyJson.MeasuresJson measures(@PathParam("id") String id, @Context CallContext call) {
        return new SurveyJson.MeasuresJson(SurveyJson.MeasureJson.of(measures.of(call, id(id)), staff));
    }

    @POST
    @Path("{id}/measures")
    @RequiresPermission(Surveys.WRITE)
    public Created<SurveyJson.MeasureJson> addMeasure(
            @PathParam("id") String id, @Nullable MeasureInput body, @Context CallContext call) {
        long survey = id(id);
        MeasureInput input = present(body);
        Task task = measures.add(
                call,
                survey,
                new TaskDraft(
                        input.what(),
                        null,
                        null,
                        PersonJson.parse("who", input.who()),
                        input.dueAt(),
                        null,
                        null,
                        null));
        SurveyJson.MeasureJson json =
                SurveyJson.MeasureJson.of(List.of(task), staff).get(0);
        return new Created<>(json, json.id(), task.version());
    }

    private Created<SurveyJson> created(Survey survey, CallContext call) {
        Versioned<SurveyJson> made = SurveyJson.of(survey, staff, call);
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.survey.unknown"));
    }

    static @Nullable Long after(PageRequest page) {
        return page.after()
                .map(text -> Identifier.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
    }

    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return body;
    }
}
