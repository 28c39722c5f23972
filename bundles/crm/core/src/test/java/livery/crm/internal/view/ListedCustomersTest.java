package livery.crm.internal.view;

import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import livery.criteria.Criteria;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.tag.TagDraft;
import livery.crm.internal.tag.Tags;
import livery.data.StandaloneJobs;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** Lists in the order of names, page by page along an index; lists by criteria are tried with the real ones elsewhere. */
class ListedCustomersTest {

    private static final Listing BY_NAME = new Listing(null, CustomerFilter.NONE, null, null, CustomerOrder.NAME);

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final Criteria none = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });
    private final ListedCustomers listed = new ListedCustomers(crm.work(), crm.list(), none);

    private void take(String... names) {
        List<CustomerRecord> records = IntStream.range(0, names.length)
                .mapToObj(n -> customer("C" + n, names[n], null))
                .toList();
        crm.intake().customers(store, "dms", records);
    }

    private List<String> names(CallContext store, Listing listing, int most) {
        List<String> names = new ArrayList<>();
        Place after = null;
        List<ListedCustomers.Listed> page;
        do {
            page = listed.page(store, listing, after, most);
            page.forEach(one -> names.add(one.customer().name()));
            after = page.isEmpty()
                    ? null
                    : Place.parse(page.get(page.size() - 1).place().text(listing.order()), listing.order())
                            .orElseThrow();
        } while (page.size() == most);
        return names;
    }

    private CustomerId id(String name) {
        return new CustomerId(crm.list().newest(store, name, null, 1).get(0).id());
    }

    @Test
    void namesStandInTheOrderOfPinyinAndOthersAfterThem() {
        take("王芳", "Zoe", "张伟", "李娜", "单雄", "安娜", "张伟", "Anna", "欧阳锋", "曾国", "赵云");
        crm.customer(store, "陈一");

        for (int most : new int[] {1, 3, 100}) {
            assertThat(names(store, BY_NAME, most))
                    .containsExactly("安娜", "曾国", "陈一", "单雄", "李娜", "欧阳锋", "王芳", "张伟", "张伟", "赵云", "Anna", "Zoe");
        }
        assertThat(names(crm.store(), BY_NAME, 10)).isEmpty();
        assertThat(listed.count(store, BY_NAME)).isEqualTo(12);
        assertThat(Place.parse("'; --", CustomerOrder.NAME)).isEmpty();
        assertThat(Place.parse("zz-1", CustomerOrder.NAME)).isEmpty();
    }

    @Test
    void whoIsMergedOrCarriesNoTagIsNotListed() {
        take("张一", "李二", "王三", "赵四");
        crm.merge(store, id("李二"), id("王三"));
        Tags tags = new Tags(crm.work(), crm.audit(), new StandaloneJobs(crm.units()));
        long tag = tags.create(store, new TagDraft("vip", null)).id();
        CustomerTags carried = new CustomerTags(crm.work(), crm.audit(), crm.facts());
        carried.set(store, id("张一"), List.of(tag));
        crm.rows()
                .change("insert into crm_customer_tag (tenant_id, customer_id, tag_id) select tenant_id, id, " + tag
                        + " from crm_customer where name = '李二' and tenant_id = " + store.tenant());

        assertThat(names(store, BY_NAME, 2)).containsExactly("王三", "张一", "赵四");
        Listing tagged = new Listing(null, new CustomerFilter(null, tag), null, null, CustomerOrder.NAME);
        assertThat(names(store, tagged, 1)).containsExactly("王三", "张一");
    }

    @Test
    void searchAndTheCustomersPageAskAsOftenHoweverMuchThereIs() {
        take(IntStream.range(0, 60).mapToObj(n -> "张" + n).toArray(String[]::new));
        CustomerId one = id("张59");
        CustomerId other = id("张58");
        crm.intake()
                .vehicles(
                        store,
                        "dms",
                        IntStream.range(0, 30)
                                .mapToObj(n -> vehicle("V" + n, null, "粤B%05d".formatted(n), "C59"))
                                .toList());
        for (String typed : List.of("zhang", "张", "粤B")) {
            assertThat(selects(() -> crm.list().newest(store, typed, null, 50)))
                    .isEqualTo(selects(() -> crm.list().newest(store, typed, null, 2)))
                    .isLessThan(20);
        }
        assertThat(selects(() -> crm.pages().show(store, one)))
                .isEqualTo(selects(() -> crm.pages().show(store, other)));
        assertThat(selects(() -> crm.vehicles().of(store, one, null, 50)))
                .isEqualTo(selects(() -> crm.vehicles().of(store, one, null, 2)));
    }

    /** The fewer of two times: the fields of a store are known for some seconds only, and may be asked anew in one of them. */
    private long selects(Runnable call) {
        return Math.min(selectsOnce(call), selectsOnce(call));
    }

    private long selectsOnce(Runnable call) {
        long before = crm.selects();
        call.run();
        return crm.selects() - before;
    }

    @Test
    void aPageOfTheNameOrderReadsAlongItsIndexAndAsksNotOncePerRow() throws SQLException {
        String[] names = IntStream.range(0, 600).mapToObj(n -> "客" + n).toArray(String[]::new);
        take(names);
        assertThat(listed.page(store, BY_NAME, null, 100)).hasSize(100);
        assertThat(selects(() -> listed.page(store, BY_NAME, null, 100)))
                .isEqualTo(selects(() -> listed.page(store, BY_NAME, null, 5)))
                .isLessThanOrEqualTo(6);

        try (Connection connection = crm.unguarded();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze table crm_customer");
            try (ResultSet plan = statement.executeQuery("explain select c.id, c.name_sort from crm_customer c"
                    + " where c.tenant_id = " + store.tenant() + " and c.erased_at is null"
                    + " and c.name_sort >= '' and (c.name_sort > '' or c.id > 0)"
                    + " and not exists (select 1 from crm_merged m where m.tenant_id = c.tenant_id"
                    + " and m.customer_id = c.id) order by c.name_sort, c.id limit 51")) {
                plan.next();
                assertThat(plan.getString("key")).isEqualTo("crm_customer_name_sort");
                assertThat(plan.getString("Extra")).doesNotContain("filesort");
            }
        }
    }
}
