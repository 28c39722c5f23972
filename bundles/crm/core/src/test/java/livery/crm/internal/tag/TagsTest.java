package livery.crm.internal.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerSummary;
import livery.data.StandaloneJobs;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.jobs.Job;
import org.junit.jupiter.api.Test;

/** Two stores, each with tags of its own on customers of its own. */
class TagsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.store();
    private final StandaloneJobs jobs = new StandaloneJobs(crm.units());
    private final Tags tags = new Tags(crm.work(), crm.audit(), jobs);
    private final CustomerTags customerTags = new CustomerTags(crm.work(), crm.audit(), crm.facts());
    private final CustomerId customer = crm.customer(store, "王小明");

    private Tag tag(CallContext context, String name) {
        return tags.create(context, new TagDraft(name, TagColour.RED));
    }

    @Test
    void customersAreFoundByTheTagsThatTheyCarry() {
        Tag vip = tag(store, "VIP");
        Tag fleet = tag(store, "车队");
        CustomerId other = crm.customer(store, "李四");
        customerTags.set(store, customer, List.of(fleet.id(), vip.id()));
        customerTags.set(store, other, List.of(vip.id()));
        customerTags.set(store, other, List.of(vip.id()));

        assertThat(customerTags.of(store, customer)).containsExactly(vip, fleet);
        assertThat(found(null, vip)).containsExactly(other.value(), customer.value());
        assertThat(found(null, fleet)).containsExactly(customer.value());
        assertThat(found("李", vip)).containsExactly(other.value());
        assertThat(found("李", fleet)).isEmpty();
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.body().equals(Map.of("fields", List.of("tags"))))
                .hasSize(2)
                .allMatch(told -> told.type().equals(CustomerFacts.CHANGED));

        tags.remove(store, vip.id(), version -> true);
        assertThat(customerTags.of(store, customer)).containsExactly(fleet);
        assertThat(customerTags.of(store, other)).isEmpty();
        assertThat(tags.all(store)).containsExactly(fleet);
    }

    @Test
    void aRemovedTagIsGoneAtOnceAndAJobTakesItFromThoseWhoCarriedIt() {
        Tag vip = tag(store, "VIP");
        customerTags.set(store, customer, List.of(vip.id()));
        tags.remove(store, vip.id(), version -> true);

        assertThat(customerTags.of(store, customer)).isEmpty();
        refused("crm.tag.unknown", () -> tags.remove(store, vip.id(), version -> true));
        refused("crm.tag.unknown", () -> tags.change(store, vip.id(), version -> true, known -> known));
        assertThatThrownBy(() -> customerTags.set(store, customer, List.of(vip.id())))
                .isInstanceOf(Fault.class);
        Tag again = tag(store, "VIP");
        assertThat(tags.all(store)).containsExactly(again);
        assertThat(carried(vip)).isEqualTo(1);

        Job job = jobs.list(store, null, null, null, 9).get(0);
        assertThat(job.kind()).isEqualTo(new TagRemoval(crm.work(), crm.facts()).name());
        new TagRemoval(crm.work(), crm.facts()).run(elsewhere, new StandaloneRun(job.parameters()));
        assertThat(carried(vip)).isEqualTo(1);
        new TagRemoval(crm.work(), crm.facts()).run(store, new StandaloneRun(Map.of("tag", Long.toString(again.id()))));
        assertThat(tags.all(store)).containsExactly(again);
        StandaloneRun run = new StandaloneRun(job.parameters());
        new TagRemoval(crm.work(), crm.facts()).run(store, run);
        assertThat(run.lines()).containsExactly("crm.job.tag-removed{count=1}");
        assertThat(carried(vip)).isZero();
        assertThat(crm.number("select count(*) from crm_tag where id = " + vip.id()))
                .isZero();
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.body().equals(Map.of("fields", List.of("tags"))))
                .hasSize(2);
    }

    private long carried(Tag tag) {
        return crm.number("select count(*) from crm_customer_tag where tag_id = " + tag.id());
    }

    @Test
    void tagsThatAreNotNamedStayAsSomebodyElseLeftThem() {
        Tag vip = tag(store, "VIP");
        Tag fleet = tag(store, "车队");
        Tag gold = tag(store, "gold");
        customerTags.set(store, customer, List.of(vip.id(), fleet.id()));
        customerTags.change(store, customer, List.of(gold.id()), List.of());

        assertThat(customerTags.change(store, customer, List.of(), List.of(vip.id())))
                .containsExactlyInAnyOrder(fleet, gold);
        assertThat(customerTags.change(store, customer, List.of(gold.id()), List.of(vip.id())))
                .containsExactlyInAnyOrder(fleet, gold);
        assertThatThrownBy(() -> customerTags.change(store, customer, List.of(fleet.id(), 1L), List.of()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("add[1]", "crm.tag.unknown")));
        refused("crm.customer.unknown", () -> customerTags.change(elsewhere, customer, List.of(), List.of()));
        List<Long> many =
                IntStream.range(0, 19).mapToObj(n -> tag(store, "t" + n).id()).toList();
        assertThatThrownBy(() -> customerTags.change(store, customer, many, List.of()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).code()).isEqualTo("crm.tag.too-many-on-one"));
    }

    private List<Long> found(@org.jspecify.annotations.Nullable String typed, Tag tag) {
        return crm.list().newest(store, typed, new CustomerFilter(null, tag.id()), null, 9).stream()
                .map(CustomerSummary::id)
                .toList();
    }

    @Test
    void aTextThatVeryManyAreFoundByIsLookedForAmongTheFewWhoCarryATag() {
        Tag few = tag(store, "few");
        Tag many = tag(store, "many");
        long tenant = store.tenant().value();
        crm.rows()
                .change(
                        "insert into crm_customer (tenant_id, id, name, name_key, twin, staff_fields, version, created_at,"
                                + " updated_at) select " + tenant
                                + ", seq, '王', '王', seq, '', 0, now(), now() from seq_1_to_6000");
        crm.rows()
                .change("insert into crm_gram (tenant_id, kind, gram, customer_id) select " + tenant
                        + ", 'N', '王', seq from seq_1_to_6000");
        crm.rows()
                .change("insert into crm_customer_tag (tenant_id, customer_id, tag_id) select " + tenant + ", seq, "
                        + many.id() + " from seq_1_to_2500 union all select " + tenant + ", seq, " + few.id()
                        + " from seq_1_to_3");

        long before = crm.selects();
        assertThat(found("王", few)).containsExactly(3L, 2L, 1L);
        assertThat(crm.selects() - before).isLessThan(15);
        assertThat(crm.list().newest(store, "王", new CustomerFilter(null, few.id()), 3L, 1))
                .extracting(CustomerSummary::id)
                .containsExactly(2L);
        assertThat(found("明", few)).isEmpty();
        assertThat(found("王", many)).containsExactly(2500L, 2499L, 2498L, 2497L, 2496L, 2495L, 2494L, 2493L, 2492L);
        assertThat(crm.list().newest(elsewhere, "王", new CustomerFilter(null, few.id()), null, 9))
                .isEmpty();
    }

    @Test
    void aMergedCustomersTagsAreTheWholeOnes() {
        CustomerId twin = crm.customer(store, "王小鸣");
        Tag vip = tag(store, "VIP");
        customerTags.set(store, twin, List.of(vip.id()));
        crm.merge(store, twin, customer);

        assertThat(customerTags.of(store, customer)).containsExactly(vip);
        assertThat(found(null, vip)).containsExactly(customer.value());
        assertThat(found("王", vip)).containsExactly(customer.value());
        customerTags.set(store, customer, List.of());
        assertThat(customerTags.of(store, customer)).isEmpty();
    }

    @Test
    void aStoreHasTagsOfItsOwn() {
        Tag vip = tag(store, "VIP");
        assertThat(tags.all(elsewhere)).isEmpty();
        Tag theirs = tag(elsewhere, "VIP");
        refused("crm.tag.unknown", () -> tags.change(elsewhere, vip.id(), version -> true, known -> known));
        refused("crm.tag.unknown", () -> tags.remove(elsewhere, vip.id(), version -> true));
        refused("crm.customer.unknown", () -> customerTags.of(elsewhere, customer));
        refused("crm.customer.unknown", () -> customerTags.set(elsewhere, customer, List.of()));
        assertThatThrownBy(() -> customerTags.set(store, customer, List.of(vip.id(), theirs.id())))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("tags[1]", "crm.tag.unknown")));
    }

    @Test
    void aTagHasANameOfItsOwnAndVersions() {
        Tag vip = tag(store, "VIP");
        assertThatThrownBy(() -> tag(store, "vip"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields()).containsExactly(new FieldFault("name", "crm.tag.taken")));
        assertThatThrownBy(() -> tag(store, " ")).isInstanceOf(Fault.class);
        Tag gold = tags.change(
                store, vip.id(), version -> version == 0, known -> new TagDraft(known.name(), TagColour.GOLD));
        assertThat(tags.all(store)).containsExactly(gold);
        refused("web.precondition.failed", () -> tags.remove(store, vip.id(), version -> version == 0));
        assertThatThrownBy(() -> customerTags.set(store, customer, Collections.nCopies(21, vip.id())))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).code()).isEqualTo("crm.tag.too-many-on-one"));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
