package livery.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Who works in stores outside the platform, beside {@link Standalone}: those that were added here. */
public final class StandaloneStaff implements Staff {

    private record Job(TenantId store, Member member) {}

    private final Map<Long, Job> byId = new ConcurrentSkipListMap<>();

    /** Adds somebody who works in the store, and acts there with every permission. */
    public CallContext add(CallContext store, String name) {
        PersonId id = new PersonId(TimeSortedIds.next());
        byId.put(id.value(), new Job(store.tenant(), new Member(id, name)));
        return new CallContext(store.tenant(), id, store.permissions(), store.locale(), store.cause());
    }

    /** Removes the context's person. */
    public void remove(CallContext person) {
        byId.remove(person.person().value());
    }

    @Override
    public List<Member> list(CallContext context, String typed, @Nullable PersonId after, int limit) {
        return byId.values().stream()
                .filter(job -> job.store().equals(context.tenant()))
                .map(Job::member)
                .filter(member -> member.displayName().contains(typed))
                .filter(member -> after == null || member.id().value() > after.value())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Member> find(CallContext context, PersonId person) {
        return list(context, "", null, Integer.MAX_VALUE).stream()
                .filter(member -> member.id().equals(person))
                .findFirst();
    }

    @Override
    public Set<PersonId> among(CallContext context, Collection<PersonId> people) {
        return list(context, "", null, Integer.MAX_VALUE).stream()
                .map(Member::id)
                .filter(people::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return byId.values().stream()
                .map(Job::member)
                .filter(member -> people.contains(member.id()))
                .collect(Collectors.toMap(Member::id, Member::displayName));
    }
}
