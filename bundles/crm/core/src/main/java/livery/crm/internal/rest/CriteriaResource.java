package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.Estimate;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.survey.AskedQuestions;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.tag.Tags;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.web.AnsweredAnew;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Criteria over the customers of a store: what they can say, and what one would bring. */
@Path("tenants/{tenant}/criteria/customer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CriteriaResource {

    private static final int SAMPLE = 10;

    private final Criteria criteria;
    private final CustomerList list;
    private final Tags tags;
    private final AskedQuestions asked;
    private final Texts texts;
    private final Guarded guarded;

    CriteriaResource(
            Criteria criteria, CustomerList list, Tags tags, AskedQuestions asked, Texts texts, Guarded guarded) {
        this.criteria = criteria;
        this.list = list;
        this.tags = tags;
        this.asked = asked;
        this.texts = texts;
        this.guarded = guarded;
    }

    @GET
    @RequiresPermission(Customers.READ)
    public CatalogueJson catalogue(@Context CallContext call) {
        Map<String, List<CatalogueJson.NamedJson>> known = new HashMap<>();
        known.put(
                WorkCriteria.TAGS + ".tag",
                tags.all(call).stream()
                        .map(tag -> new CatalogueJson.NamedJson(Long.toString(tag.id()), tag.name()))
                        .toList());
        Map<String, String> more = Map.of();
        if (call.permissions().allows(Surveys.READ)) {
            known.put(VoiceCriteria.ANSWERS + ".survey", named(asked.surveys(call)));
            known.put(VoiceCriteria.ANSWERS + ".question", named(asked.questions(call)));
            more = Map.of(
                    VoiceCriteria.ANSWERS + ".survey",
                    "surveys/titles",
                    VoiceCriteria.ANSWERS + ".question",
                    "surveys/questions");
        }
        return CatalogueJson.of(criteria.catalogue(call, CustomerCriteria.CUSTOMER), known, more, texts, call.locale());
    }

    private static List<CatalogueJson.NamedJson> named(Map<Long, String> names) {
        return names.entrySet().stream()
                .map(one -> new CatalogueJson.NamedJson(Long.toString(one.getKey()), one.getValue()))
                .toList();
    }

    @POST
    @Path("preview")
    @AnsweredAnew
    @RequiresPermission(Customers.READ)
    public CriterionJson.PreviewJson preview(CriterionJson.@Nullable TrialInput body, @Context CallContext call) {
        CriterionJson.TrialInput input = present(body);
        Criterion criterion = CriterionJson.read(input.criterion());
        return CriterionJson.placed(() -> {
            Estimate estimate = criteria.estimate(call, CustomerCriteria.CUSTOMER, criterion);
            boolean counts = !Boolean.TRUE.equals(input.unlessHeavy()) || estimate.weight() != Estimate.Weight.HEAVY;
            @Nullable Long count = counts ? criteria.count(call, CustomerCriteria.CUSTOMER, criterion) : null;
            List<Long> some =
                    counts ? criteria.page(call, CustomerCriteria.CUSTOMER, criterion, null, SAMPLE) : List.of();
            guarded.asked(call, criterion.tree());
            String weight = estimate.weight().name().toLowerCase(Locale.ROOT);
            return new CriterionJson.PreviewJson(
                    count,
                    list.of(call, some).stream().map(CustomerSummaryJson::of).toList(),
                    new CriterionJson.EstimateJson(
                            estimate.rows(), weight, texts.text("criteria.weight." + weight, Map.of(), call.locale())));
        });
    }

    @POST
    @Path("explain")
    @AnsweredAnew
    @RequiresPermission(Customers.READ)
    public CriterionJson.ExplanationJson explain(CriterionJson.@Nullable ExplainInput body, @Context CallContext call) {
        CriterionJson.ExplainInput input = present(body);
        Criterion criterion = CriterionJson.read(input.criterion());
        Optional<CustomerId> customer = CustomerId.parse(input.customer() == null ? "" : input.customer());
        return customer.flatMap(id -> CriterionJson.placed(
                                () -> criteria.explain(call, CustomerCriteria.CUSTOMER, criterion, id.value()))
                        .map(explanation -> {
                            guarded.asked(call, criterion.tree(), new Audit.Subject("customer", id.toString()));
                            return explanation;
                        }))
                .map(CriterionJson.ExplanationJson::of)
                .orElseThrow(() -> Fault.invalid(new FieldFault("customer", "crm.customer.unknown")));
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return body;
    }
}
