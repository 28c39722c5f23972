package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.Test;

class LackingTest {

    private final Lacking store = lacking("store", Set.of("Store"), Set.of("Database"));
    private final Lacking customers = lacking("customers", Set.of("Customers"), Set.of("Store"));
    private final Lacking page = lacking("page", Set.of(), Set.of("Customers"));

    @Test
    void onlyWhoLacksWhatNoOtherWouldOfferIsTold() {
        assertThat(Lacking.roots(List.of(page, customers, store))).containsExactly(store);
    }

    @Test
    void whoWaitForEachOtherAreAllTold() {
        Lacking database = lacking("database", Set.of("Database"), Set.of("Customers"));

        assertThat(Lacking.roots(List.of(store, customers, database))).containsExactly(store, customers, database);
    }

    private static Lacking lacking(String name, Set<String> offers, Set<String> needs) {
        return new Lacking(offers, needs, new Sentence("trial", Map.of("component", name)));
    }
}
