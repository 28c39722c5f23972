package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import livery.crm.CustomerId;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.task.TaskList;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list asks as often for thirty rows as for three: nothing is asked for each row. */
abstract class ListPages {

    static final int PAGE = 50;
    static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));

    static final CriteriaDatabase DB = CriteriaDatabase.shared();
    static final StandaloneStaff STAFF = new StandaloneStaff();
    static final OwnFields OWN = new OwnFields(DB.crmRows);
    static final TaskList TASKS = new TaskList(DB.crmRows);

    private static final int FEW = 3;
    private static final int MANY = 30;
    private static final Map<Integer, Store> STORES = new TreeMap<>();

    /** A store with so many of everything; most hangs on its first customer, for whom it stands too. */
    record Store(CallContext context, long customer, long vehicle, long tag, long segment, long bulk) {}

    /** A list: what is on its first page. */
    record Page(String name, Function<Store, Collection<?>> page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Page page(String name, Function<Store, Collection<?>> page) {
        return new Page(name, page);
    }

    static CustomerId customer(Store store) {
        return new CustomerId(store.customer());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void asksAsOftenForThirtyAsForThree(Page list) {
        Store few = STORES.computeIfAbsent(FEW, ListPages::filled);
        Store many = STORES.computeIfAbsent(MANY, ListPages::filled);
        assertThat(list.page().apply(few)).hasSize(FEW);
        assertThat(list.page().apply(many)).hasSize(MANY);
        long forFew = selects(list, few);
        assertThat(selects(list, many)).isEqualTo(forFew).isLessThan(25);
    }

    private static long selects(Page list, Store store) {
        return DB.selects(() -> assertThat(list.page().apply(store)).isNotEmpty());
    }

    private static Store filled(int count) {
        CallContext store = STAFF.add(DB.tenants.store(), "Li");
        long tenant = store.tenant().value();
        long me = store.person().value();
        Instant at = Instant.now();
        long segment = DB.segments
                .create(store, new SegmentDraft("all", DEALT, null, null, true))
                .id();
        long bulk = 0;
        long vehicle = 0;
        long main = 0;
        long tag = 0;
        for (int n = 0; n < count; n++) {
            long id = DB.customer(store);
            main = n == 0 ? id : main;
            DB.run("update crm_customer set adviser_id = ? where tenant_id = ? and id = ?", me, tenant, id);
            DB.run("insert into crm_gram values (?, 'N', 'c', ?)", tenant, id);
            DB.run("insert into crm_segment_member values (?, ?, ?, now())", tenant, segment, id);
            long one = 100_000 + id;
            vehicle = n == 0 ? one : vehicle;
            tag = n == 0 ? one : tag;
            bulk = n == 0 ? one : bulk;
            DB.run("insert into crm_tag values (?, ?, ?, 'RED', 0, now(), now(), null)", tenant, one, "t" + n);
            DB.run("insert ignore into crm_customer_tag values (?, ?, ?)", tenant, id, tag);
            DB.run("insert ignore into crm_customer_tag values (?, ?, ?)", tenant, main, one);
            DB.dealing(store, id, at);
            if (n > 0) {
                DB.dealing(store, main, at);
            }
            DB.run(
                    "insert into crm_vehicle (tenant_id, id, plate, plate_key, twin, customer_id, staff_fields, version,"
                            + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, '', 1, now(), now())",
                    tenant,
                    one,
                    "粤B" + one,
                    "粤b" + one,
                    one,
                    main);
            DB.run("insert into crm_odometer values (?, ?, ?, now(), ?, 's', null, 0, now())", tenant, one, vehicle, n);
            DB.run(
                    "insert into crm_vehicle_role (tenant_id, id, vehicle_id, customer_id, role, source, created_at)"
                            + " values (?, ?, ?, ?, 'DRIVER', 's', now())",
                    tenant,
                    one,
                    vehicle,
                    id);
            DB.run(
                    "insert into crm_lead (tenant_id, id, name, stage, open, owner_id, contacted_at, customer_id,"
                            + " created_by, version, created_at, updated_at)"
                            + " values (?, ?, 'l', 'NEW', 1, ?, now(), ?, ?, 0, now(), now())",
                    tenant,
                    one,
                    me,
                    id,
                    me);
            DB.run(
                    "insert into crm_task (tenant_id, id, title, customer_id, assignee_id, priority, state, active, sort_at,"
                            + " created_by, version, created_at, updated_at)"
                            + " values (?, ?, 't', ?, ?, 'NORMAL', 'OPEN', 1, now(), ?, 0, now(), now())",
                    tenant,
                    one,
                    main,
                    me,
                    me);
            DB.run(
                    "insert into crm_view values (?, ?, 'CUSTOMERS', ?, ?, 1, 0, '', '', '{}', 0, now(), now())",
                    tenant,
                    one,
                    "v" + n,
                    n % 2 == 0 ? me : one);
            DB.run(
                    "insert into crm_bulk (tenant_id, id, action, detail, selection, revealing, customers, done, skipped,"
                            + " undone, requested_by, created_at) values (?, ?, 'TAG', '{}', '', 0, 1, 1, 0, 0, ?, now())",
                    tenant,
                    one,
                    me);
            DB.run("insert into crm_bulk_result values (?, ?, ?, 'DONE', null, null)", tenant, bulk, id);
            DB.run(
                    "insert into crm_list_export (tenant_id, id, selection, sort, shown, language, revealing, unmasked,"
                            + " requested_by, customers, bytes, try, created_at, expires_at)"
                            + " values (?, ?, '', 'NEWEST', 'name', 'en', 0, 0, ?, 1, 1, 1, now(), now())",
                    tenant,
                    one,
                    me);
            if (n > 0) {
                DB.segments.create(store, new SegmentDraft("s" + n, DEALT, null, null, true));
            }
            DB.run("insert into crm_duplicate values (?, ?, ?, 'name', 'open', now(), null)", tenant, id, one);
            DB.run("insert into crm_report values (?, ?, ?, '{}', null, null, 0, now(), now())", tenant, one, "r" + n);
            DB.run("insert into crm_person values (?, ?, now())", tenant, one);
            DB.run("insert into crm_person_link values (?, ?, ?, ?, 'mobile-and-name', now())", tenant, id, one, bulk);
            DB.run("insert into crm_household values (?, ?, 'h', ?, 0, now(), now())", tenant, one, id);
            DB.run(
                    "insert into crm_contact (tenant_id, id, customer_id, name, version, created_at, updated_at)"
                            + " values (?, ?, ?, 'c', 0, now(), now())",
                    tenant,
                    one,
                    main);
            DB.run("insert into crm_note values (?, ?, ?, 'n', ?, 0, now(), now())", tenant, one, main, me);
            DB.run(
                    "insert into crm_interaction (tenant_id, id, customer_id, channel, direction, at, by_id, version,"
                            + " created_at, updated_at) values (?, ?, ?, 'PHONE', 'IN', now(), ?, 0, now(), now())",
                    tenant,
                    one,
                    main,
                    me);
            DB.run(
                    "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at, method,"
                            + " recorded_by, created_at)"
                            + " values (?, ?, ?, 'MARKETING', 'ANY', 1, now(), 'PAPER', ?, now())",
                    tenant,
                    one,
                    main,
                    me);
            DB.run(
                    "insert into crm_attachment values (?, ?, ?, null, 'f.txt', 'TEXT', 1, ?, ?, now())",
                    tenant,
                    one,
                    main,
                    "p" + n,
                    me);
        }
        long gone = DB.customer(store);
        DB.run("insert into crm_gram values (?, 'N', 'c', ?)", tenant, gone);
        DB.run("insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)", tenant, gone, main);
        return new Store(store, main, vehicle, tag, segment, bulk);
    }
}
