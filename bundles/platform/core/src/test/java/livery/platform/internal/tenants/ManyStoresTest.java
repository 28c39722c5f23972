package livery.platform.internal.tenants;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.facts.FactDispatcher;
import livery.platform.internal.facts.Outbox;
import livery.platform.internal.jobs.WorkedJobs;
import livery.platform.internal.people.MariaDbIdentities;
import livery.platform.people.People;
import livery.platform.tenants.ManagedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With 500 stores, no question is asked for each of them. */
class ManyStoresTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final int STORES = 500;
    private static final int PAGE = 50;

    private final PlatformDatabase platform = PlatformDatabase.withGroup();

    ManyStoresTest() {
        String values = String.join(
                ", ",
                IntStream.range(0, STORES)
                        .mapToObj(
                                i -> "(1, %d, 'STORE', 's%d', 'Store %d', @brand, 'CN', 'Asia/Shanghai', 'CNY', now(6))"
                                        .formatted(1_000 + i, i, i))
                        .toList());
        platform.rows()
                .change("insert into platform_tenant (tenant_id, id, kind, code, name, brand_id, region, time_zone,"
                        + " currency, created_at) values "
                        + values.replace(
                                "@brand",
                                platform.rows()
                                        .texts("select id from platform_tenant where code = 'dongfeng'")
                                        .get(0)));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private long statements(Runnable work) {
        long before = platform.rows().counted("Com_select");
        work.run();
        return platform.rows().counted("Com_select") - before;
    }

    /** What a sign-in shows: the first stores, and what the person may do in each. */
    @Test
    void whatASignInShowsIsAskedForInAFewStatements() {
        People.Person person = platform.people()
                .add(GROUP, "li", "Li", "en", null, List.of(new People.Grant(TenantId.GROUP, "operator")));
        Identity who = platform.known()
                .byApiKey(platform.key(new PersonId(person.id().value()), "test"))
                .orElseThrow();
        MariaDbTenants fresh = platform.freshTenants();
        MariaDbIdentities identities = platform.identities(fresh);
        List<Tenant> shown = new ArrayList<>();

        long asked = statements(() -> {
            shown.addAll(identities.stores(who, null, PAGE + 1));
            shown.forEach(
                    store -> assertThat(identities.permissions(who, store.id()).isEmpty())
                            .isFalse());
        });

        assertThat(shown).hasSize(PAGE + 1);
        assertThat(asked).isLessThan(15);
    }

    @Test
    void aPageOfTheListIsAFewStatements() {
        MariaDbTenantLifecycle life = new MariaDbTenantLifecycle(
                platform.entities(),
                platform.units(),
                platform.freshTenants(),
                platform.audit(),
                new WorkedJobs(platform).jobs(),
                new WorkedJobs(platform).nodes());
        List<ManagedTenant> shown = new ArrayList<>();

        long asked = statements(() -> shown.addAll(life.list(GROUP, null, null, null, PAGE)));

        assertThat(shown).hasSize(PAGE);
        assertThat(asked).isLessThan(5);
    }

    /** What each node does when it comes up, and then every few minutes. */
    @Test
    void whoLooksForFactsAsksOverAllStoresAtOnce() {
        Outbox outbox = new Outbox(platform.entities(), platform.units());
        FactHandler handler = new FactHandler() {
            @Override
            public String subscription() {
                return "test.many";
            }

            @Override
            public Set<String> types() {
                return Set.of("test.happened");
            }

            @Override
            public void handle(CallContext context, Fact fact) {
                throw new IllegalStateException("nothing has been told");
            }
        };

        long asked = statements(() -> {
            FactDispatcher dispatcher =
                    new FactDispatcher(platform.entities(), platform.units(), outbox, platform.modules());
            dispatcher.add(handler);
            await().atMost(SOON).until(() -> dispatcher.handler("test.many").isPresent());
            dispatcher.close();
        });

        assertThat(asked).isLessThan(20);
    }

    @Test
    void aLookThroughAllStoresIsAStatementAPage() {
        MariaDbTenants tenants = platform.freshTenants();
        List<Tenant> all = new ArrayList<>();

        long asked = statements(() -> {
            List<Tenant> page = tenants.stores(null, 200);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = tenants.stores(page.get(page.size() - 1).id(), 200);
            }
        });

        assertThat(all).hasSize(STORES);
        assertThat(asked).isLessThan(8);
    }
}
