package livery.criteria;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks criteria of a tenant's data: one statement for a set, never one for each of it. Each call joins the unit of work
 * around it, or makes one. Days are those of the store's calendar; a criterion comes to the same all day long. For
 * services, which have judged whether the person may; nothing is asked here.
 *
 * <p>Where a criterion is handed in, a {@link livery.platform.Fault} with the faults of {@link #check} is thrown when it
 * has any, and {@code criteria.population.unknown} when nobody defines the population.
 */
@ProviderType
public interface Criteria {

    /** What can be spoken of. */
    Catalogue catalogue(CallContext context, String population);

    /**
     * What is wrong with a criterion here and now, each with its place as a JSON pointer into it; empty when nothing is.
     * One that was right is wrong when a field it uses has gone, with its module perhaps.
     */
    List<FieldFault> check(CallContext context, String population, Criterion criterion);

    /** The types of all facts that anything of the population can hang on, in whatever tenant; from memory. */
    Set<String> facts(String population);

    /** {@link #check} and {@link #inputs} of many together, which looks once at what can be spoken of. */
    <K> Map<K, Judgement> judge(CallContext context, String population, Map<K, Criterion> criteria);

    /** What it hangs on. */
    Inputs inputs(CallContext context, String population, Criterion criterion);

    /**
     * How many fulfil it.
     *
     * @throws livery.platform.Fault {@code criteria.too-slow}, of kind UNAVAILABLE, after half a minute
     */
    long count(CallContext context, String population, Criterion criterion);

    /**
     * The ids of those that fulfil it, in their order.
     *
     * @param after the last of the page before, or null
     */
    List<Long> page(CallContext context, String population, Criterion criterion, @Nullable Long after, int limit);

    /**
     * Those who fulfil it, as a part of one statement of the caller's, which has an order or other conditions of its own and
     * runs in the unit of work around. Who is merged into another is not among them.
     *
     * @param among only some of the population, or null for all
     */
    IdSelect select(CallContext context, String population, Criterion criterion, @Nullable IdSelect among);

    /** Those of the ids that fulfil it; ids that are not of the population, or are merged into others, never do. */
    default Set<Long> matches(CallContext context, String population, Criterion criterion, Collection<Long> ids) {
        return match(context, population, Map.of("", criterion), Among.ids(ids)).getOrDefault("", Set.of());
    }

    /**
     * Asks many criteria together, which costs little more than one.
     *
     * @return for each criterion, by its key, those among them that fulfil it
     */
    <K> Map<K, Set<Long>> match(CallContext context, String population, Map<K, Criterion> criteria, Among among);

    /**
     * The next so many of the population, whatever they fulfil, for work that goes through all of it piece by piece.
     *
     * @param after where the piece before ended, or 0
     * @return nothing when there are no more
     */
    Optional<Among.Range> piece(CallContext context, String population, long after, int size);

    /** Those who stand for the ids: each one itself, or the one that it is merged into. Ids of nobody are left out. */
    Set<Long> standing(CallContext context, String population, Collection<Long> ids);

    /** Why the one of this id, or who stands for it, is in or out; nothing when there is none. */
    Optional<Explanation> explain(CallContext context, String population, Criterion criterion, long id);

    /** What it would cost. */
    Estimate estimate(CallContext context, String population, Criterion criterion);

    /**
     * Tells those who fulfil it apart, and adds up what each part has, in one statement. What those have who do not count
     * any more, by the population's condition, is added up too, as far as they fulfil it; they are not counted.
     *
     * @param most so many parts at most, of those by a field
     * @throws livery.platform.Fault with faults at {@code axis/…} and {@code measure/…}; {@code criteria.too-slow}
     */
    Tally tally(CallContext context, String population, Criterion criterion, Axis axis, Measure measure, int most);

    /**
     * Of those who fulfil it the ones who have most, the first first; of those who have the same, by id. Who does not
     * count any more is not named.
     *
     * @param most so many at most
     * @throws livery.platform.Fault as {@link #tally}
     */
    Tally.Ranking ranked(CallContext context, String population, Criterion criterion, Measure measure, int most);

    /**
     * What so many of those who fulfil it have together, when they are the ones who have most, whether they still count or
     * not.
     *
     * @throws livery.platform.Fault as {@link #tally}
     */
    Tally.Top top(CallContext context, String population, Criterion criterion, Measure measure, long count);

    /**
     * As {@link #tally}, but adds up several things at once: the same of several windows, say. One statement for the parts
     * and one for all.
     *
     * @param axis null for all of them together
     * @param measures 1 to {@link Grid#MOST_MEASURES}, which count or sum one and the same
     * @param most so many parts at most, of those by a field
     * @throws livery.platform.Fault as {@link #tally}
     */
    Grid grid(
            CallContext context,
            String population,
            Criterion criterion,
            @Nullable Axis axis,
            List<Measure> measures,
            int most);
}
