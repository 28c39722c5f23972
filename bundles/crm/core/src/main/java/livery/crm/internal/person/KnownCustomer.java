package livery.crm.internal.person;

import java.util.Set;
import java.util.stream.Collectors;

/** A store's customer as the group knows them. */
record KnownCustomer(long id, long store, Set<PersonKey> keys) {

    KnownCustomer {
        keys = Set.copyOf(keys);
    }

    Set<String> of(KeyKind kind) {
        return keys.stream()
                .filter(key -> key.kind() == kind)
                .map(PersonKey::hash)
                .collect(Collectors.toUnmodifiableSet());
    }
}
