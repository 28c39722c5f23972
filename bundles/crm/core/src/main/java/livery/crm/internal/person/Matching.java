package livery.crm.internal.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.internal.duplicate.Pair;

/**
 * Puts customers of different stores together who share a key, the surest keys first. It never puts together: two of one
 * store, which decides that itself; two with different strong keys, not even by way of a third; two who were separated.
 * Says the same for the same customers, in whichever order they came.
 */
final class Matching {

    /** What more than so many customers have tells nobody from another. */
    static final int MOST_BEARERS = 200;

    private final Map<Long, Group> groups = new HashMap<>();
    private final Set<Pair> separated;

    private Matching(Set<Pair> separated) {
        this.separated = separated;
    }

    /** Some who are one. */
    private static final class Group {
        private final Map<Long, KnownCustomer> members = new TreeMap<>();
        private final Set<Long> stores = new HashSet<>();
        private final Map<KeyKind, Set<String>> strong = new HashMap<>();

        Group(KnownCustomer one) {
            members.put(one.id(), one);
            stores.add(one.store());
            for (KeyKind kind : KeyKind.values()) {
                if (kind.strong()) {
                    strong.put(kind, new HashSet<>(one.of(kind)));
                }
            }
        }

        boolean mayBe(Group other, Set<Pair> separated) {
            for (long store : other.stores) {
                if (stores.contains(store)) {
                    return false;
                }
            }
            for (Map.Entry<KeyKind, Set<String>> mine : strong.entrySet()) {
                Set<String> both = new HashSet<>(mine.getValue());
                both.addAll(other.strong.getOrDefault(mine.getKey(), Set.of()));
                if (both.size() > 1) {
                    return false;
                }
            }
            return separated.isEmpty()
                    || members.keySet().stream()
                            .noneMatch(mine -> other.members.keySet().stream()
                                    .anyMatch(theirs -> separated.contains(Pair.of(mine, theirs))));
        }

        void take(Group other) {
            members.putAll(other.members);
            stores.addAll(other.stores);
            other.strong.forEach((kind, hashes) ->
                    strong.computeIfAbsent(kind, any -> new HashSet<>()).addAll(hashes));
        }
    }

    /** Those who are one, each group of two or more; in the order of their first ids. */
    static List<Collection<KnownCustomer>> of(Collection<KnownCustomer> customers, Set<Pair> separated) {
        Matching matching = new Matching(separated);
        Map<PersonKey, Map<Long, KnownCustomer>> bearers = new TreeMap<>();
        for (KnownCustomer customer : customers) {
            matching.groups.put(customer.id(), new Group(customer));
            customer.keys()
                    .forEach(key ->
                            bearers.computeIfAbsent(key, any -> new TreeMap<>()).put(customer.id(), customer));
        }
        bearers.forEach((key, some) -> {
            if (tells(key, some.values())) {
                matching.join(List.copyOf(some.keySet()));
            }
        });
        Set<Long> seen = new HashSet<>();
        List<Collection<KnownCustomer>> found = new ArrayList<>();
        for (long id : new TreeSet<>(matching.groups.keySet())) {
            Group group = matching.group(id);
            if (group.members.size() > 1 && seen.addAll(group.members.keySet())) {
                found.add(group.members.values());
            }
        }
        return found;
    }

    /** Not when a crowd has it; nor when those who have it are known to be several, by their strong keys or by one store. */
    private static boolean tells(PersonKey key, Collection<KnownCustomer> some) {
        if (some.size() > MOST_BEARERS) {
            return false;
        }
        if (key.kind().strong()) {
            return true;
        }
        for (KeyKind kind : KeyKind.values()) {
            if (kind.strong()
                    && some.stream()
                                    .flatMap(one -> one.of(kind).stream())
                                    .distinct()
                                    .count()
                            > 1) {
                return false;
            }
        }
        return some.stream().map(KnownCustomer::store).distinct().count() == some.size();
    }

    private Group group(long id) {
        return Objects.requireNonNull(groups.get(id));
    }

    private void join(List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                Group one = group(ids.get(i));
                Group other = group(ids.get(j));
                if (one != other && one.mayBe(other, separated)) {
                    one.take(other);
                    other.members.keySet().forEach(id -> groups.put(id, one));
                }
            }
        }
    }

    /** The surest kind of key that the customer shares with another of these. */
    static KeyKind reason(KnownCustomer customer, Collection<KnownCustomer> all) {
        KeyKind best = KeyKind.MOBILE_AND_NAME;
        for (PersonKey key : customer.keys()) {
            boolean shared = all.stream()
                    .anyMatch(
                            other -> other.id() != customer.id() && other.keys().contains(key));
            if (shared && key.kind().compareTo(best) < 0) {
                best = key.kind();
            }
        }
        return best;
    }
}
