package livery.crm.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.IdSelect;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.internal.Records;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.export.ForgetLists;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.tag.TagDraft;
import livery.crm.internal.tag.Tags;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.Listing;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done with many is done once with each, and can be taken back. */
class BulkActionsTest extends BulkCase {

    /** As criteria over what others told: only for those who may read that. */
    private final Criteria guarded = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                CallContext asker = (CallContext) arguments[0];
                asker.require(ExternalData.READ);
                return method.getName().equals("count")
                        ? (Object) 2L
                        : new IdSelect(
                                "select id from crm_customer where tenant_id = ?",
                                List.of(asker.tenant().value()));
            });

    private final long tag = new Tags(crm.work(), crm.audit(), new StandaloneJobs(crm.units()))
            .create(li, new TagDraft("vip", null))
            .id();

    private static Selection all(@Nullable PersonId adviser, @Nullable Long tag) {
        return Selection.of(new Listing(null, new CustomerFilter(adviser, tag), null, null, CustomerOrder.NAME));
    }

    private void take(CallContext store, int count) {
        List<CustomerRecord> records = IntStream.range(0, count)
                .mapToObj(n -> Records.customer("C" + n, "客" + n, null))
                .toList();
        for (int from = 0; from < count; from += 1_000) {
            crm.intake().customers(store, "dms", records.subList(from, Math.min(count, from + 1_000)));
        }
    }

    private static BulkDetail tagging(long tag) {
        return new BulkDetail(tag, null, null, null, null, null);
    }

    /** Dies in the second piece, before that is committed. */
    private static final class Dying implements JobRun {

        private final StandaloneRun run;
        private int saves;

        Dying(StandaloneRun run) {
            this.run = run;
        }

        @Override
        public Map<String, String> parameters() {
            return run.parameters();
        }

        @Override
        public @Nullable String checkpoint() {
            return run.checkpoint();
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void save(String checkpoint, long done, long total) {
            if (checkpoint.startsWith("done:") && ++saves == 2) {
                throw new IllegalStateException("killed");
            }
            run.save(checkpoint, done, total);
        }

        @Override
        public void start(CallContext context, NewJob job) {
            run.start(context, job);
        }

        @Override
        public void startDue(Tenant tenant) {
            run.startDue(tenant);
        }

        @Override
        public void log(String code, Map<String, ?> values) {}
    }

    private long tagged() {
        return crm.number(
                "select count(*) from crm_customer_tag where tenant_id = " + li.tenant() + " and tag_id = " + tag);
    }

    @Test
    void allThatMatchAreTaggedOnceEachAndTheTagIsTakenBackFromThoseAlone() {
        take(li, 1_203);
        take(elsewhere, 3);
        List<Long> three = crm.list().newest(li, null, null, 3).stream()
                .map(CustomerSummary::id)
                .toList();
        Bulk few = actions.start(li, BulkAction.TAG, tagging(tag), Selection.of(three), 3);
        run(few);
        assertThat(actions.count(li, all(null, null))).isEqualTo(1_203);
        assertThatThrownBy(() -> actions.start(li, BulkAction.TAG, tagging(tag), all(null, null), 1_202))
                .satisfies(code("crm.bulk.changed"));

        Bulk bulk = actions.start(li, BulkAction.TAG, tagging(tag), all(null, null), 1_203);
        assertThat(run(bulk).lines()).containsExactly("crm.job.bulk-done{done=1200, skipped=3}");
        assertThat(tagged()).isEqualTo(1_203);
        assertThat(actions.find(li, bulk.id()).done()).isEqualTo(1_200);
        assertThat(actions.results(li, bulk.id(), BulkResult.Outcome.SKIPPED, null, 9))
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.reason()).isEqualTo("crm.bulk.already"));
        assertThat(crm.facts().of(li))
                .anySatisfy(told -> assertThat(told.type()).isEqualTo(CustomerFacts.CHANGED));

        undo(bulk);
        assertThat(tagged()).isEqualTo(3);
        assertThat(actions.find(li, bulk.id()).undone()).isEqualTo(1_200);
        assertThatThrownBy(() -> actions.undo(li, bulk.id())).satisfies(code("crm.bulk.undone"));
        assertThatThrownBy(() -> actions.find(elsewhere, bulk.id())).satisfies(code("crm.bulk.unknown"));
        assertThatThrownBy(() -> actions.results(elsewhere, bulk.id(), null, null, 9))
                .satisfies(code("crm.bulk.unknown"));
        assertThat(actions.list(elsewhere, null, 9)).isEmpty();
        assertThatThrownBy(() -> actions.start(elsewhere, BulkAction.TAG, tagging(tag), all(null, null), 3))
                .isInstanceOf(Fault.class);
    }

    @Test
    void takingATagAwayMeetsEachOnceThoughTheyLeaveTheListMeanwhileAndTheJobIsKilled() {
        take(li, 1_100);
        run(actions.start(li, BulkAction.TAG, tagging(tag), all(null, null), 1_100));
        Bulk bulk = actions.start(li, BulkAction.UNTAG, tagging(tag), all(null, tag), 1_100);
        StandaloneRun run = new StandaloneRun(Map.of("bulk", Long.toString(bulk.id())));
        BulkJob job = job(none);
        assertThatThrownBy(() -> job.run(CallContext.system(li.tenant(), "job"), new Dying(run)))
                .hasMessage("killed");
        assertThat(tagged()).isEqualTo(600);
        job.run(CallContext.system(li.tenant(), "job"), run);
        assertThat(tagged()).isZero();
        assertThat(actions.find(li, bulk.id()).done()).isEqualTo(1_100);
    }

    @Test
    void nothingIsDoneWithWhomNobodyIsAnyMore() {
        take(li, 2);
        long erased = crm.list().newest(li, null, null, 9).get(0).id();
        crm.rows().change("update crm_customer set erased_at = now() where id = " + erased);
        assertThat(actions.count(li, all(null, null))).isEqualTo(1);

        Bulk ticked = actions.start(li, BulkAction.TAG, tagging(tag), Selection.of(List.of(erased)), 1);
        run(ticked);
        assertThat(crm.number("select count(*) from crm_customer_tag where tenant_id = " + li.tenant()))
                .isZero();
    }

    @Test
    void anAdviserIsGivenAndTakenBackWhereNobodyElseWasGivenSince() {
        take(li, 3);
        BulkDetail toWu = new BulkDetail(null, wu.person(), null, null, null, null);
        Bulk bulk = actions.start(li, BulkAction.ADVISE, toWu, all(null, null), 3);
        run(bulk);
        assertThat(actions.count(li, all(wu.person(), null))).isEqualTo(3);
        long one = crm.list().newest(li, null, null, 1).get(0).id();
        crm.rows().change("update crm_customer set adviser_id = " + li.person() + " where id = " + one);
        undo(bulk);
        assertThat(actions.count(li, all(wu.person(), null))).isZero();
        assertThat(actions.count(li, all(li.person(), null))).isEqualTo(1);
    }

    @Test
    void eachGetsATaskThatTheirAdviserIsToDo() {
        take(li, 2);
        long one = crm.list().newest(li, null, null, 1).get(0).id();
        crm.rows().change("update crm_customer set adviser_id = " + wu.person() + " where id = " + one);
        BulkDetail call = new BulkDetail(null, null, "call", null, null, null);
        Bulk bulk = actions.start(li, BulkAction.TASK, call, all(null, null), 2);
        run(bulk);
        String of = "select count(*) from crm_task where tenant_id = " + li.tenant() + " and assignee_id = ";
        assertThat(crm.number(of + wu.person())).isEqualTo(1);
        assertThat(crm.number(of + li.person())).isEqualTo(1);
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().equals("crm.task.created"))
                .extracting(entry -> entry.subject().id())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThatThrownBy(() -> actions.undo(li, bulk.id())).satisfies(code("crm.bulk.no-undo"));
        assertThatThrownBy(() -> actions.start(
                        li, BulkAction.TASK, new BulkDetail(null, null, " ", null, null, null), all(null, null), 2))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> actions.start(
                        li,
                        BulkAction.ADVISE,
                        new BulkDetail(null, elsewhere.person(), null, null, null, null),
                        all(null, null),
                        2))
                .isInstanceOf(Fault.class);
    }

    @Test
    void whenMoreMatchThanWereConfirmedNothingIsDoneAndNothingIsKeptOfWhatWasTyped() {
        take(li, 2);
        Bulk bulk = actions.start(li, BulkAction.TAG, tagging(tag), all(null, null), 2);
        take(li, 3);
        assertThat(run(bulk).lines()).containsExactly("crm.job.bulk-changed{met=3, records=2}");
        assertThat(tagged()).isZero();
        assertThat(actions.find(li, bulk.id()).tooMany()).isTrue();
        assertThat(actions.results(li, bulk.id(), null, null, 9)).isEmpty();

        Selection typed = Selection.of(new Listing("客2", CustomerFilter.NONE, null, null, CustomerOrder.NEWEST));
        Bulk one = actions.start(li, BulkAction.TAG, tagging(tag), typed, 1);
        assertThat(selection(one)).contains("客2");
        run(one);
        assertThat(tagged()).isEqualTo(1);
        assertThat(selection(one)).isEmpty();
        assertThat(run(one).lines()).containsExactly("crm.job.bulk-done{done=1, skipped=0}");

        Bulk dead = actions.start(li, BulkAction.TAG, tagging(tag), typed, 1);
        crm.rows().change("update crm_bulk set created_at = '2026-01-01' where id = " + dead.id());
        new ForgetLists(crm.work()).run(CallContext.system(li.tenant(), "job"), new StandaloneRun(Map.of()));
        assertThat(crm.rows()
                        .texts("select typed from (select selection as typed from crm_bulk where tenant_id = "
                                + li.tenant() + ") w where typed <> ''"))
                .isEmpty();
    }

    @Test
    void theJobFindsThoseWhomItsAskerMaySeeAndOneThatFailsSaysSoAndForgets() {
        take(li, 2);
        BulkActions asking = actions(guarded);
        BulkJob job = job(guarded);
        CallContext platform = CallContext.system(li.tenant(), "job");
        Selection met = Selection.of(
                new Listing(null, CustomerFilter.NONE, null, new Criterion.All(List.of()), CustomerOrder.NEWEST));
        Bulk bulk = asking.start(li, BulkAction.TAG, tagging(tag), met, 2);
        job.run(platform, new StandaloneRun(Map.of("bulk", Long.toString(bulk.id()))));
        assertThat(asking.find(li, bulk.id()).done()).isEqualTo(2);

        Bulk failed = asking.start(li, BulkAction.UNTAG, tagging(tag), met, 2);
        Map<String, String> parameters = Map.of("bulk", Long.toString(failed.id()));
        assertThat(selection(failed)).isNotEmpty();
        job.abandoned(platform, parameters);
        assertThat(asking.find(li, failed.id()).state()).isEqualTo(Bulk.State.FAILED);
        assertThat(selection(failed)).isEmpty();
        assertThatThrownBy(() -> job.run(platform, new StandaloneRun(parameters)))
                .satisfies(code("crm.bulk.forgotten"));
        job.abandoned(platform, Map.of("bulk", Long.toString(bulk.id())));
        assertThat(asking.find(li, bulk.id()).state()).isEqualTo(Bulk.State.DONE);

        actions.undo(li, bulk.id());
        undoing().abandoned(platform, Map.of("bulk", Long.toString(bulk.id())));
        assertThat(asking.find(li, bulk.id()).state()).isEqualTo(Bulk.State.DONE);
        undo(bulk);
        assertThat(asking.find(li, bulk.id()).state()).isEqualTo(Bulk.State.UNDONE);
        assertThat(tagged()).isZero();
    }

    @Test
    void whomAGuardedSegmentBroughtIsShownToThoseWhoMayReadWhatItAsksAndIsOnRecord() {
        CustomerId one = crm.customer(li, "one");
        long segment = one.value();
        String told =
                "{\"collection\":\"crm.external-data\",\"function\":\"count\",\"operator\":\"at-least\",\"values\":[1]}";
        crm.rows()
                .change(
                        "insert into crm_segment (tenant_id, id, name, criterion, members, version, created_at, updated_at)"
                                + " values (" + li.tenant() + ", " + segment + ", 's', '" + told
                                + "', 1, 0, now(), now())");
        crm.rows()
                .change("insert into crm_segment_member (tenant_id, segment_id, customer_id, entered_at) values ("
                        + li.tenant() + ", " + segment + ", " + one + ", now())");
        Selection members = Selection.of(new Listing(null, CustomerFilter.NONE, segment, null, CustomerOrder.NEWEST));
        Bulk bulk = actions.start(li, BulkAction.TAG, tagging(tag), members, 1);
        run(bulk);
        CallContext mayNot = new CallContext(
                li.tenant(), li.person(), new Permissions(Set.of("crm.customers.*")), li.locale(), "test");
        assertThatThrownBy(() -> actions.results(mayNot, bulk.id(), null, null, 9))
                .satisfies(thrown -> {
                    assertThat(((Fault) thrown).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
                    assertThat(((Fault) thrown).values().toString()).contains(ExternalData.READ);
                });
        assertThat(crm.audit().of(li)).noneMatch(entry -> entry.action().equals("crm.external-data.asked"));
        assertThat(actions.results(li, bulk.id(), null, null, 9))
                .extracting(BulkResult::id)
                .containsExactly(one.value());
        assertThat(crm.audit().of(li))
                .filteredOn(entry -> entry.action().equals("crm.external-data.asked"))
                .extracting(entry -> entry.subject().id())
                .containsExactly(Long.toString(bulk.id()));
        Bulk plain = actions.start(li, BulkAction.UNTAG, tagging(tag), all(null, null), 1);
        run(plain);
        assertThat(actions.results(mayNot, plain.id(), null, null, 9)).hasSize(1);
    }

    private String selection(Bulk bulk) {
        return crm.rows()
                .texts("select selection from crm_bulk where id = " + bulk.id())
                .get(0);
    }

    @Test
    void aTagIsTakenBackFromWhomItWasGivenToThoughTheyWereMergedSince() {
        CustomerId one = crm.customer(li, "one");
        CustomerId two = crm.customer(li, "two");
        CustomerId three = crm.customer(li, "three");
        Bulk bulk = actions.start(li, BulkAction.TAG, tagging(tag), Selection.of(List.of(one.value(), two.value())), 2);
        run(bulk);
        carry(three);
        crm.merge(li, one, two);
        crm.merge(li, three, two);
        undo(bulk);
        assertThat(carrying()).containsExactly(three.toString());
        assertThat(actions.find(li, bulk.id()).undone()).isEqualTo(2);

        Bulk gone = actions.start(li, BulkAction.UNTAG, tagging(tag), all(null, tag), 1);
        run(gone);
        assertThat(carrying()).isEmpty();
        CustomerId four = crm.customer(li, "four");
        crm.rows().change("update crm_merged set canonical_id = " + four + " where tenant_id = " + li.tenant());
        crm.merge(li, two, four);
        undo(gone);
        assertThat(carrying()).containsExactly(three.toString());
        assertThat(actions.find(li, gone.id()).undone()).isEqualTo(1);
        assertThat(actions.count(li, all(null, tag))).isEqualTo(1);
    }

    private void carry(CustomerId id) {
        crm.rows()
                .change("insert into crm_customer_tag (tenant_id, customer_id, tag_id) values (" + li.tenant() + ", "
                        + id + ", " + tag + ")");
    }

    private List<String> carrying() {
        return crm.rows().texts("select customer_id from crm_customer_tag where tag_id = " + tag);
    }
}
