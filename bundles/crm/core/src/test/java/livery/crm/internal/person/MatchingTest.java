package livery.crm.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.internal.duplicate.Pair;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static PersonKey identity(int number) {
        return new PersonKey(KeyKind.IDENTITY_NUMBER, "i" + number);
    }

    private static PersonKey uscc(int number) {
        return new PersonKey(KeyKind.USCC, "u" + number);
    }

    private static PersonKey mobile(int number) {
        return new PersonKey(KeyKind.MOBILE_AND_NAME, "m" + number);
    }

    private static KnownCustomer known(long id, long store, PersonKey... keys) {
        return new KnownCustomer(id, store, Set.of(keys));
    }

    private static Set<Set<Long>> matched(Collection<KnownCustomer> customers, Set<Pair> separated) {
        return Matching.of(customers, separated).stream()
                .map(one -> one.stream().map(KnownCustomer::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void whoSharesAKeyInAnotherStoreIsOne() {
        List<KnownCustomer> all = List.of(
                known(1, 1, identity(1)),
                known(2, 2, identity(1), mobile(1)),
                known(3, 3, mobile(1)),
                known(4, 3, identity(2)));

        assertThat(matched(all, Set.of())).containsExactly(Set.of(1L, 2L, 3L));
        assertThat(Matching.reason(all.get(2), all)).isEqualTo(KeyKind.MOBILE_AND_NAME);
        assertThat(Matching.reason(all.get(1), all)).isEqualTo(KeyKind.IDENTITY_NUMBER);
    }

    @Test
    void differentStrongKeysAreNeverOneNotEvenByWayOfAThird() {
        List<KnownCustomer> all = List.of(
                known(1, 1, identity(1), mobile(1)), known(2, 2, mobile(1)), known(3, 3, identity(2), mobile(1)));
        assertThat(matched(all, Set.of()))
                .as("the mobile tells nothing, for two different people have it")
                .isEmpty();

        List<KnownCustomer> chain = List.of(
                known(1, 1, identity(1), mobile(1)),
                known(2, 2, mobile(1), uscc(1)),
                known(3, 3, uscc(1), identity(2)));
        assertThat(matched(chain, Set.of()))
                .as("the company code is surer than the mobile")
                .containsExactly(Set.of(2L, 3L));
    }

    @Test
    void aStoreThatKeepsTwoApartIsBelieved() {
        List<KnownCustomer> twins = List.of(known(1, 1, mobile(1)), known(2, 1, mobile(1)), known(3, 2, mobile(1)));
        assertThat(matched(twins, Set.of())).isEmpty();
    }

    @Test
    void whatACrowdHasTellsNobody() {
        List<KnownCustomer> crowd = new ArrayList<>();
        for (int i = 1; i <= Matching.MOST_BEARERS + 1; i++) {
            crowd.add(known(i, i, mobile(1)));
        }
        assertThat(matched(crowd, Set.of())).isEmpty();
        assertThat(matched(crowd.subList(1, crowd.size()), Set.of())).hasSize(1);
    }

    @Test
    void whateverTheOrderTheSameAreOneAndNoRuleIsBroken() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<KnownCustomer> all = new ArrayList<>();
            for (int id = 1; id <= 9; id++) {
                Set<PersonKey> keys = new HashSet<>();
                if (random.nextInt(3) == 0) {
                    keys.add(identity(random.nextInt(3)));
                }
                if (random.nextInt(4) == 0) {
                    keys.add(uscc(random.nextInt(2)));
                }
                for (int more = random.nextInt(3); more > 0; more--) {
                    keys.add(mobile(random.nextInt(4)));
                }
                all.add(new KnownCustomer(id, 1 + random.nextInt(6), keys));
            }
            Set<Pair> separated = random.nextBoolean() ? Set.of() : Set.of(Pair.of(1, 2), Pair.of(3, 7));
            Set<Set<Long>> found = matched(all, separated);

            for (Set<Long> one : found) {
                List<KnownCustomer> members =
                        all.stream().filter(known -> one.contains(known.id())).toList();
                assertThat(members)
                        .as("seed %d", seed)
                        .extracting(KnownCustomer::store)
                        .doesNotHaveDuplicates();
                for (KeyKind kind : List.of(KeyKind.IDENTITY_NUMBER, KeyKind.USCC)) {
                    assertThat(members.stream()
                                    .flatMap(known -> known.of(kind).stream())
                                    .distinct())
                            .as("seed %d", seed)
                            .hasSizeLessThanOrEqualTo(1);
                }
                assertThat(separated)
                        .as("seed %d", seed)
                        .noneMatch(pair -> one.containsAll(List.of(pair.one(), pair.other())));
            }
            List<KnownCustomer> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            assertThat(matched(shuffled, separated)).as("seed %d", seed).isEqualTo(found);
        }
    }
}
