package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import livery.criteria.Axis;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Field;
import livery.criteria.Measure;
import livery.criteria.Tally;
import livery.crm.Customers;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.own.Labels;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.web.AnsweredAnew;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** How many customers there are of each sort and what they bring, and who brings most. Serves A12, A13 and A14. */
@Path("tenants/{tenant}/tallies/customer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TallyResource {

    private static final int MOST = 200;
    private static final int FIRST = 20;

    /** One in so many: the 80/20 test asks what a fifth of the customers brings. */
    private static final int FIFTH = 5;

    private final Criteria criteria;
    private final Segments segments;
    private final CustomerList list;
    private final Texts texts;
    private final Guarded guarded;

    TallyResource(Criteria criteria, Segments segments, CustomerList list, Texts texts, Guarded guarded) {
        this.criteria = criteria;
        this.segments = segments;
        this.list = list;
        this.texts = texts;
        this.guarded = guarded;
    }

    /** Tells customers apart. */
    @POST
    @AnsweredAnew
    @RequiresPermission(Customers.READ)
    public TallyJson.TalliedJson tally(TallyJson.@Nullable TallyInput body, @Context CallContext call) {
        TallyJson.TallyInput input = present(body);
        Criterion criterion = TallyJson.criterion(input.criterion());
        Measure measure = TallyJson.measure(input.measure());
        List<Named> named = new ArrayList<>();
        Axis axis = axis(input, named, call);
        return CriterionJson.placed(() -> {
            Tally tally = criteria.tally(call, CustomerCriteria.CUSTOMER, criterion, axis, measure, MOST);
            List<Object> trees = new ArrayList<>(asked(criterion, measure));
            if (axis instanceof Axis.ByClasses byClasses) {
                byClasses.classes().forEach(one -> trees.add(one.tree()));
            }
            guarded.asked(call, trees);
            long fifth = (tally.all().count() + FIFTH - 1) / FIFTH;
            Tally.Top top = criteria.top(call, CustomerCriteria.CUSTOMER, criterion, measure, fifth);
            Map<String, String> names = axis instanceof Axis.ByField byField ? names(byField, call) : Map.of();
            List<TallyJson.PartJson> parts = new ArrayList<>();
            for (Tally.Part part : tally.parts()) {
                String value = part.value();
                Named one = named.isEmpty() || value == null ? null : named.get(Integer.parseInt(value));
                parts.add(TallyJson.part(
                        part,
                        one == null ? value : one.id(),
                        one == null ? (value == null ? null : names.get(value)) : one.name(),
                        tally.all()));
            }
            return new TallyJson.TalliedJson(
                    tally.all().count(),
                    tally.all().measured(),
                    tally.currency(),
                    parts,
                    tally.more(),
                    TallyJson.top(top, tally.all()));
        });
    }

    /** The customers who have most. */
    @POST
    @Path("ranked")
    @AnsweredAnew
    @RequiresPermission(Customers.READ)
    public TallyJson.RankingJson ranked(TallyJson.@Nullable RankedInput body, @Context CallContext call) {
        TallyJson.RankedInput input = present(body);
        Criterion criterion = TallyJson.criterion(input.criterion());
        Measure measure = TallyJson.measure(input.measure());
        int most = input.limit() == null ? FIRST : input.limit();
        if (most < 1 || most > MOST) {
            throw Fault.invalid(new FieldFault("limit", "web.limit.invalid", Map.of("least", 1, "most", MOST)));
        }
        return CriterionJson.placed(() -> {
            Tally.Ranking ranking = criteria.ranked(call, CustomerCriteria.CUSTOMER, criterion, measure, most);
            guarded.asked(call, asked(criterion, measure));
            Map<String, CustomerSummaryJson> shown = new HashMap<>();
            List<Long> ids = ranking.items().stream().map(Tally.Ranked::id).toList();
            list.of(call, ids).stream()
                    .map(CustomerSummaryJson::of)
                    .forEach(customer -> shown.put(customer.id(), customer));
            return new TallyJson.RankingJson(
                    ranking.currency(),
                    ranking.items().stream()
                            .flatMap(one -> Stream.ofNullable(shown.get(Long.toString(one.id())))
                                    .map(customer -> new TallyJson.RankedJson(customer, one.measured())))
                            .toList());
        });
    }

    private static List<Object> asked(Criterion criterion, Measure measure) {
        return List.of(criterion.tree(), Map.of("collection", measure.collection()));
    }

    /** A part with a name of its own. */
    private record Named(String id, @Nullable String name) {}

    private Axis axis(TallyJson.TallyInput input, List<Named> named, CallContext call) {
        long given = Stream.of(input.field(), input.segments(), input.classes())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw Fault.invalid(new FieldFault("field", "crm.tally.axis"));
        }
        if (input.field() != null) {
            return new Axis.ByField(input.field(), input.bounds() == null ? List.of() : input.bounds());
        }
        List<Criterion> classes = new ArrayList<>();
        if (input.segments() != null) {
            call.require(Segments.READ);
            few("segments", input.segments());
            Map<String, SegmentRow> known = new HashMap<>();
            segments.list(call, null, Segments.MOST).forEach(row -> known.put(Long.toString(row.id()), row));
            for (int i = 0; i < input.segments().size(); i++) {
                SegmentRow segment = known.get(String.valueOf(input.segments().get(i)));
                if (segment == null) {
                    throw Fault.invalid(new FieldFault("segments/" + i, "crm.segment.unknown"));
                }
                named.add(new Named(Long.toString(segment.id()), segment.name()));
                classes.add(CriterionReader.read(segment.tree(), "segments/" + i));
            }
            return new Axis.ByClasses(classes);
        }
        List<TallyJson.@Nullable ClassInput> those = Objects.requireNonNull(input.classes());
        few("classes", those);
        for (int i = 0; i < those.size(); i++) {
            TallyJson.ClassInput one = those.get(i);
            String at = "classes/" + i + "/criterion";
            if (one == null || one.criterion() == null) {
                throw Fault.invalid(new FieldFault(at, "crm.required"));
            }
            named.add(new Named(Integer.toString(i), one.name()));
            classes.add(CriterionReader.read(one.criterion(), at));
        }
        return new Axis.ByClasses(classes);
    }

    private static void few(String field, List<?> parts) {
        if (parts.size() > Axis.MOST) {
            throw Fault.invalid(new FieldFault(field, "criteria.axis.too-many", Map.of("most", Axis.MOST)));
        }
    }

    /** What the choices of a field are called. */
    private Map<String, String> names(Axis.ByField axis, CallContext call) {
        Map<String, String> names = new HashMap<>();
        criteria.catalogue(call, CustomerCriteria.CUSTOMER).fields().stream()
                .filter(field -> field.name().equals(axis.field()))
                .map(Field::choices)
                .flatMap(List::stream)
                .forEach(choice ->
                        names.put(choice.value(), Labels.of(choice.names(), choice.label(), texts, call.locale())));
        return names;
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return body;
    }
}
