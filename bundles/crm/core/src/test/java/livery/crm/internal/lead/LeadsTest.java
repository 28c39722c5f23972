package livery.crm.internal.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.LeadFacts;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.privacy.ForgetLeads;
import livery.crm.internal.privacy.LeadRemoval;
import livery.crm.internal.privacy.RetentionSettings;
import livery.crm.internal.search.LeadsFilled;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskFilter;
import livery.data.StandaloneFacts;
import livery.data.StandaloneNodes;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Leads of two stores on their way. */
class LeadsTest extends LeadCase {

    @Test
    void theNewestComeFirstByStageAndOwner() {
        long one = lead(li, "王一", null);
        long two = lead(wu, "王二", null);
        lead(elsewhere, "王三", null);
        become(one, LeadStage.OFFER);

        assertThat(newest(li, null, null, null, 9)).extracting(Lead::id).containsExactly(two, one);
        assertThat(newest(li, null, null, two, 9)).extracting(Lead::id).containsExactly(one);
        assertThat(newest(li, LeadStage.NEW, null, null, 9))
                .extracting(Lead::id)
                .containsExactly(two);
        assertThat(newest(li, LeadStage.OFFER, li.person(), null, 9))
                .extracting(Lead::id)
                .containsExactly(one);
        assertThat(newest(li, LeadStage.OFFER, wu.person(), null, 9)).isEmpty();
        assertThat(newest(elsewhere, null, null, null, 9))
                .extracting(Lead::name)
                .containsExactly("王三");
    }

    private List<Lead> newest(
            CallContext context, @Nullable LeadStage stage, @Nullable PersonId owner, @Nullable Long before, int most) {
        LeadFilter filter = new LeadFilter(null, stage, owner, LeadOrder.NEWEST);
        return leads.page(context, filter, before == null ? null : before.toString(), most);
    }

    private static List<Long> ids(List<Lead> leads) {
        return leads.stream().map(Lead::id).toList();
    }

    private List<Long> found(CallContext context, String typed) {
        return found(context, typed, null, null, null, 9);
    }

    private List<Long> found(
            CallContext context,
            String typed,
            @Nullable LeadStage stage,
            @Nullable PersonId owner,
            @Nullable Long before,
            int most) {
        LeadFilter filter = new LeadFilter(typed, stage, owner, LeadOrder.DUE);
        return ids(leads.page(context, filter, before == null ? null : before.toString(), most));
    }

    @Test
    void leadsAreFoundByPartsOfTheirNamesAndTheLastDigitsOfTheirMobiles() {
        long one = lead(li, "張小明", "13912345678");
        long two = lead(wu, "王小红", "13900001678");
        long three = lead(li, "Smith & Co", null);
        lead(elsewhere, "张小明", "13912345678");

        assertThat(found(li, "小")).containsExactly(two, one);
        assertThat(found(li, "小明")).containsExactly(one);
        assertThat(found(li, "张小")).containsExactly(one);
        assertThat(found(li, "xiaoh")).containsExactly(two);
        assertThat(found(li, "zxm")).containsExactly(one);
        assertThat(found(li, "MITH&")).containsExactly(three);
        assertThat(found(li, "1678")).containsExactly(two);
        assertThat(found(li, "139 1234 5678")).containsExactly(one);
        assertThat(found(li, "%")).isEmpty();
        assertThat(found(elsewhere, "1678")).isEmpty();
        assertThat(found(elsewhere, "小")).hasSize(1).doesNotContain(one, two);

        assertThat(found(li, "小", null, null, two, 9)).containsExactly(one);
        assertThat(found(li, "小", null, wu.person(), null, 9)).containsExactly(two);
        assertThat(found(li, "小", LeadStage.OFFER, null, null, 9)).isEmpty();
        assertThat(found(li, "小", null, null, null, 1)).containsExactly(two);

        // Digits between those that are shown and the whole number would tell what is masked.
        CallContext masked = new CallContext(li.tenant(), li.person(), Permissions.NONE, li.locale(), "test");
        assertThat(found(li, "45678")).containsExactly(one);
        assertThat(found(masked, "45678")).isEmpty();
        assertThat(found(masked, "5678")).containsExactly(one);
        assertThat(found(masked, "13912345678")).containsExactly(one);

        register.change(li, one, version -> true, known -> draft("李四", null, null, known.contactedAt()));
        assertThat(found(li, "小明")).isEmpty();
        assertThat(found(li, "5678")).isEmpty();
        assertThat(found(li, "李")).containsExactly(one);
        crm.rows().change("delete from crm_lead_part where tenant_id = " + li.tenant());
        assertThat(found(li, "李")).isEmpty();
        new LeadsFilled(crm.work()).run(CallContext.system(li.tenant(), "job"), new StandaloneRun(Map.of()));
        assertThat(found(li, "李")).containsExactly(one);
        assertThat(found(li, "1678")).containsExactly(two);
        assertThat(ids(newest(li, null, null, null, 9))).containsExactly(three, two, one);
    }

    @Test
    void whatVeryManyAreCalledIsFoundGoingBackThroughTheLeads() {
        long one = lead(li, "王一", null);
        crm.rows()
                .change(
                        "insert into crm_lead (tenant_id, id, name, stage, open, owner_id, contacted_at, created_by, version,"
                                + " created_at, updated_at) select " + li.tenant() + ", seq, '王二', 'LOST', 0, "
                                + wu.person()
                                + ", now(), 1, 0, now(), now() from seq_1_to_4500");
        crm.rows()
                .change("insert into crm_lead_part (tenant_id, kind, part, lead_id) select " + li.tenant()
                        + ", 'N', '王二', seq from seq_1_to_4500 where seq <= 4400");
        assertThat(found(li, "王", null, null, null, 3)).containsExactly(one, 4_400L, 4_399L);
        assertThat(found(li, "王", LeadStage.LOST, wu.person(), 3L, 9)).containsExactly(2L, 1L);
        assertThat(found(li, "王", null, li.person(), null, 9)).containsExactly(one);
        assertThat(found(elsewhere, "王")).isEmpty();
    }

    @Test
    void thoseWhoseNextStepIsDueComeByItsDay() {
        Instant day = Instant.parse("2030-05-01T02:00:00Z");
        long third = due(li, LeadStage.NEW, day.plusSeconds(60));
        long first = due(wu, LeadStage.OFFER, day);
        long second = due(li, LeadStage.NEW, day);
        due(li, LeadStage.LOST, day);
        due(li, LeadStage.NEW, null);
        due(elsewhere, LeadStage.NEW, day);

        LeadFilter all = new LeadFilter(null, null, null, LeadOrder.DUE);
        List<Lead> page = leads.page(li, all, null, 2);
        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(leads.page(li, all, all.end(page.get(0)), 9))).containsExactly(second, third);
        assertThat(ids(leads.page(li, all, all.end(page.get(1)), 9))).containsExactly(third);
        assertThat(ids(leads.page(li, new LeadFilter(null, null, li.person(), LeadOrder.DUE), null, 9)))
                .containsExactly(second, third);
        assertThat(ids(leads.page(li, new LeadFilter(null, LeadStage.OFFER, null, LeadOrder.DUE), null, 9)))
                .containsExactly(first);
        assertThat(ids(leads.page(elsewhere, all, null, 9))).hasSize(1).doesNotContain(first, second, third);
        refused("platform.input.invalid", () -> leads.page(li, all, "7", 9));
    }

    private long due(CallContext by, LeadStage stage, @Nullable Instant at) {
        return register.create(
                by, new LeadDraft("王一", null, null, null, null, null, stage, "price", null, "call", at, null));
    }

    @Test
    void aLeadOfAnotherStoreIsNone() {
        long id = lead(li, "王一", null);
        for (Runnable call : List.<Runnable>of(
                () -> leads.find(elsewhere, id),
                () -> register.change(elsewhere, id, version -> true, known -> known),
                () -> conversion.convert(elsewhere, id, version -> true, null))) {
            refused("crm.lead.unknown", call);
        }
        CustomerId theirs = crm.customer(elsewhere, "李四");
        refused("crm.customer.unknown", () -> conversion.convert(li, id, version -> true, theirs));
        assertThatThrownBy(() -> register.create(
                        li,
                        new LeadDraft(
                                "",
                                "12",
                                "x",
                                null,
                                null,
                                null,
                                LeadStage.LOST,
                                null,
                                elsewhere.person(),
                                null,
                                null,
                                null)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("name", "mobile", "email", "reason", "owner"));
    }

    @Test
    void aWonLeadIsANewCustomerWhomItsOwnerLooksAfter() {
        long id = lead(li, "王一", "13912345678");
        CustomerId customer = conversion.convert(wu, id, version -> version == 0, null);

        Lead won = leads.find(li, id);
        assertThat(won.stage()).isEqualTo(LeadStage.WON);
        assertThat(won.customer()).isEqualTo(customer);
        assertThat(advisers.of(li, customer)).contains(li.person());
        assertThat(crm.list().newest(li, "王一", null, 9))
                .extracting(CustomerSummary::id)
                .containsExactly(customer.value());
        assertThat(crm.facts().of(li))
                .filteredOn(told -> told.type().startsWith("crm.lead"))
                .extracting(StandaloneFacts.Told::type)
                .containsExactly(LeadFacts.CREATED, LeadFacts.CONVERTED);
        refused("crm.lead.converted", () -> conversion.convert(li, id, version -> true, null));

        long again = lead(li, "王一", "13912345678");
        assertThatThrownBy(() -> conversion.convert(li, again, version -> true, null))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("crm.customer.exists");
                    assertThat(fault.values()).isEqualTo(Map.of("existing", customer.value()));
                });
        assertThat(conversion.convert(li, again, version -> true, customer)).isEqualTo(customer);
    }

    @Test
    void whereALeadCameFromIsKnownOfTheCustomer() {
        CustomerId made = conversion.convert(li, lead(li, "王一", null), version -> true, null);
        assertThat(source(made)).isEqualTo("web");

        CustomerId known = crm.customer(li, "王二");
        conversion.convert(li, lead(li, "王二", null), version -> true, known);
        assertThat(source(known)).isEqualTo("web");
        LeadDraft fair = new LeadDraft("王二", null, null, "fair", null, null, null, null, null, null, null, null);
        conversion.convert(li, register.create(li, fair), version -> true, known);
        assertThat(source(known)).as("what is known stays").isEqualTo("web");
    }

    private @Nullable String source(CustomerId customer) {
        return crm.pages().show(li, customer).values().profile().informationSource();
    }

    @Test
    void theLeadsOfACustomerFollowAMerge() {
        CustomerId one = crm.customer(li, "王一");
        CustomerId two = crm.customer(li, "王二");
        long first = lead(li, "王一", null);
        long second = lead(li, "王二", null);
        lead(li, "王三", null);
        conversion.convert(li, first, version -> true, one);
        conversion.convert(li, second, version -> true, two);
        assertThat(of(one)).containsExactly(first);
        crm.merge(li, two, one);

        assertThat(of(one)).containsExactly(second, first);
        LeadFilter found = new LeadFilter("王二", null, null, one, LeadOrder.NEWEST);
        assertThat(ids(leads.page(li, found, null, 9))).containsExactly(second);
        assertThat(ids(leads.became(li, one, null, 1))).containsExactly(second);
        Lead last = leads.find(li, second);
        assertThat(ids(leads.became(li, one, new TimelinePosition(last.createdAt(), last.id()), 9)))
                .containsExactly(first);
        assertThat(of(crm.customer(li, "王四"))).isEmpty();
        refused(
                "crm.customer.unknown",
                () -> leads.page(elsewhere, new LeadFilter(null, null, null, one, LeadOrder.NEWEST), null, 9));
        assertThat(leads.became(elsewhere, one, null, 9)).isEmpty();
    }

    private List<Long> of(CustomerId customer) {
        return ids(leads.page(li, new LeadFilter(null, null, null, customer, LeadOrder.NEWEST), null, 9));
    }

    @Test
    void whoSeesAWholeNumberIsOnRecord() {
        long id = lead(li, "王一", "13912345678");
        assertThat(register.reveal(li, id, "to call back")).contains("+8613912345678");
        assertThat(crm.audit().of(li))
                .anyMatch(entry -> entry.action().equals("crm.lead.revealed")
                        && entry.details().get("reason").equals("to call back"));
        refused("crm.lead.unknown", () -> register.reveal(elsewhere, id, "x"));
    }

    @Test
    void whoIsNotSpokenToFallsAsleep() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        long old = register.create(li, draft("王一", null, LeadStage.QUALIFIED, longAgo));
        long lost = register.create(li, draft("王二", null, LeadStage.LOST, longAgo));
        long fresh = lead(li, "王三", null);
        long theirs = register.create(elsewhere, draft("王四", null, null, longAgo));
        long again = lead(li, "王五", null);
        CustomerId customer = conversion.convert(li, again, version -> true, null);
        become(again, LeadStage.OFFER);
        crm.rows().change("update crm_lead set contacted_at = '2020-01-01' where id = " + again);
        int told = crm.facts().of(li).size();

        StandaloneRun run = new StandaloneRun(Map.of());
        new SleepingLeads(crm.work(), settings, crm.audit(), crm.facts(), process)
                .run(CallContext.system(li.tenant(), "job"), run);

        assertThat(run.lines()).containsExactly("crm.job.leads-slept{count=2}");
        assertThat(crm.facts().of(li).stream().skip(told))
                .extracting(one -> one.type() + one.subjects())
                .contains(
                        LeadFacts.CHANGED + List.of(Long.toString(old), Long.toString(again)),
                        CustomerFacts.LEADS_CHANGED + List.of(customer.toString()));
        assertThat(leads.find(li, old).stage()).isEqualTo(LeadStage.SLEEPING);
        assertThat(leads.find(li, lost).stage()).isEqualTo(LeadStage.LOST);
        assertThat(leads.find(li, fresh).stage()).isEqualTo(LeadStage.NEW);
        assertThat(leads.find(elsewhere, theirs).stage()).isEqualTo(LeadStage.NEW);

        become(old, LeadStage.CONTACTED);
        assertThat(leads.find(li, old).contactedAt()).isAfter(longAgo);
    }

    @Test
    void whoBecameNoCustomerIsTakenOutForEverWithTheTasksAboutThem() {
        LeadRemoval removal = new LeadRemoval(crm.work(), register, crm.audit(), crm.facts());
        long gone = lead(li, "王一", "13912345678");
        long theirs = lead(elsewhere, "王一", "13912345678");
        long became = lead(li, "王二", null);
        conversion.convert(li, became, version -> true, null);
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).extracting(Task::lead).containsExactly(gone);

        refused("crm.lead.unknown", () -> removal.remove(li, theirs, version -> true));
        refused("crm.lead.converted", () -> removal.remove(li, became, version -> true));
        refused("web.precondition.failed", () -> removal.remove(li, gone, version -> false));
        removal.remove(li, gone, version -> true);

        refused("crm.lead.unknown", () -> leads.find(li, gone));
        assertThat(found(li, "王一")).isEmpty();
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).isEmpty();
        for (String table : List.of("crm_lead", "crm_lead_part", "crm_task")) {
            String id = table.equals("crm_lead") ? "id" : "lead_id";
            assertThat(crm.number("select count(*) from " + table + " where " + id + " = " + gone))
                    .as(table)
                    .isZero();
        }
        assertThat(found(elsewhere, "王一")).containsExactly(theirs);
        assertThat(crm.audit().of(li)).extracting(one -> one.action()).contains("crm.lead.deleted");
        assertThat(crm.facts().of(li)).anyMatch(told -> told.type().equals(LeadFacts.DELETED));
    }

    @Test
    void lostOnesAreTakenOutWhenTheirTimeIsOver() {
        StandaloneNodes nodes = new StandaloneNodes("test");
        LeadRemoval removal = new LeadRemoval(crm.work(), register, crm.audit(), crm.facts());
        long lost = lead(li, "王一", null);
        become(lost, LeadStage.LOST);
        long open = lead(li, "王二", null);
        long theirs = register.create(elsewhere, draft("王三", null, LeadStage.LOST, null));
        nodes.pass(Duration.ofDays(31));
        ForgetLeads job = new ForgetLeads(crm.work(), nodes, settings, removal);
        CallContext night = CallContext.system(li.tenant(), "job");

        settings.with(RetentionSettings.LEADS, 0L);
        job.run(night, new StandaloneRun(Map.of()));
        settings.with(RetentionSettings.LEADS, 32L);
        job.run(night, new StandaloneRun(Map.of()));
        assertThat(newest(li, null, null, null, 9)).as("too young").hasSize(2);
        settings.with(RetentionSettings.LEADS, 30L);
        StandaloneRun run = new StandaloneRun(Map.of());
        job.run(night, run);
        assertThat(run.lines()).containsExactly("crm.job.leads-forgotten{count=1}");
        assertThat(newest(li, null, null, null, 9)).extracting(Lead::id).containsExactly(open);
        assertThat(leads.find(elsewhere, theirs).stage()).isEqualTo(LeadStage.LOST);
    }

    @Test
    void whoIsErasedIsNoLeadEither() {
        long became = lead(li, "王一", "13912345678");
        CustomerId customer = conversion.convert(li, became, version -> true, null);
        long again = lead(li, "王一", "13912345678");
        long namesake = lead(li, "王一", null);
        lead(elsewhere, "王一", "13912345678");
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, customer.toString());
        List<String> lists = new java.util.ArrayList<>();
        crm.units().run(li, () -> data.export(li, subject, Set.of(), (list, values) -> lists.add(list)));
        assertThat(lists).contains("leads").filteredOn("leads"::equals).hasSize(2);

        crm.units().call(li, () -> data.erase(li, subject, Set.of()));
        assertThat(newest(li, null, null, null, 9)).extracting(Lead::id).containsExactly(namesake);
        assertThat(again).isNotEqualTo(namesake);
        assertThat(tasksOf(li, TaskFilter.View.ACTIVE)).extracting(Task::lead).containsExactly(namesake);
        assertThat(tasksOf(li, TaskFilter.View.CLOSED)).isEmpty();
        assertThat(newest(elsewhere, null, null, null, 9)).hasSize(1);
    }
}
