package livery.crm.internal.segment;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.criteria.Criterion;
import livery.crm.CustomerFacts;
import livery.platform.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions a fact can make otherwise. One that says which fields of a customer have changed concerns what is asked of
 * these, and whatever nobody here knows to be of other fields: too many criteria are looked at rather than too few.
 */
final class ChangedInputs {

    private static final String OWN = "own.";

    /** What is asked of each field of a customer. */
    private static final Map<String, Set<String>> ASKED = Map.ofEntries(
            entry("name", Set.of()),
            entry("mobile", Set.of("crm.has-mobile")),
            entry("email", Set.of("crm.has-email")),
            entry("sex", Set.of("crm.sex")),
            entry("birthDate", Set.of("crm.age", "crm.birth-date", "crm.days-to-birthday")),
            entry("occupation", Set.of("crm.occupation")),
            entry("licenceSince", Set.of("crm.licence-since", "crm.years-of-driving")),
            entry("identityNumber", Set.of()),
            entry("drivingLicenceNumber", Set.of()),
            entry("region", Set.of("crm.region", "crm.province", "crm.city")),
            entry("address", Set.of()),
            entry("note", Set.of()),
            entry("kind", Set.of("crm.kind")),
            entry("uscc", Set.of()),
            entry("industry", Set.of("crm.industry")),
            entry("informationSource", Set.of("crm.information-source")),
            entry("annualIncome", Set.of("crm.annual-income")),
            entry("creditRating", Set.of("crm.credit-rating")),
            entry("purposeOfUse", Set.of("crm.purpose-of-use")),
            entry("insured", Set.of("crm.insured")),
            entry("referredBy", Set.of("crm.was-referred")),
            entry("adviser", Set.of("crm.has-adviser")),
            entry("referrals", Set.of("crm.referrals")),
            entry("tags", Set.of("crm.tags")));

    /** What hangs on these fields alone, or on facts of its own. */
    static final Set<String> OF_OTHERS = Stream.concat(
                    ASKED.values().stream().flatMap(Set::stream),
                    Stream.of("crm.created-at", "crm.dealings", "crm.vehicles"))
            .collect(Collectors.toUnmodifiableSet());

    /** Null when any condition may be concerned. */
    private final @Nullable Set<String> asked;

    private ChangedInputs(@Nullable Set<String> asked) {
        this.asked = asked;
    }

    static ChangedInputs of(Fact fact) {
        if (!fact.type().equals(CustomerFacts.CHANGED)
                || !(fact.body().get("fields") instanceof Collection<?> fields)) {
            return new ChangedInputs(null);
        }
        Set<String> asked = new TreeSet<>();
        for (Object field : fields) {
            String name = String.valueOf(field);
            Set<String> known = name.startsWith(OWN) ? Set.of(name) : ASKED.get(name);
            if (known == null) {
                return new ChangedInputs(null);
            }
            asked.addAll(known);
        }
        return new ChangedInputs(asked);
    }

    /** Whether a customer of whom this has changed may fulfil the criterion now and did not, or the other way round. */
    boolean concern(Criterion criterion) {
        Set<String> changed = asked;
        return changed == null
                || names(criterion)
                        .anyMatch(
                                name -> changed.contains(name) || (!OF_OTHERS.contains(name) && !name.startsWith(OWN)));
    }

    private static Stream<String> names(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.of().stream().flatMap(ChangedInputs::names);
        }
        if (criterion instanceof Criterion.Any any) {
            return any.of().stream().flatMap(ChangedInputs::names);
        }
        if (criterion instanceof Criterion.Not not) {
            return names(not.of());
        }
        if (criterion instanceof Criterion.Aggregate aggregate) {
            return Stream.of(aggregate.collection());
        }
        return Stream.of(((Criterion.Comparison) criterion).field());
    }
}
