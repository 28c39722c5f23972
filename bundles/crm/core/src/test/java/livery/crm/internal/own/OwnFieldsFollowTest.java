package livery.crm.internal.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.InquiryRecord;
import livery.crm.Outcome;
import livery.crm.OwnTarget;
import livery.crm.OwnType;
import livery.crm.RecordKind;
import livery.crm.VehicleRecord;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.platform.FieldFault;
import livery.platform.privacy.DataSubject;
import org.junit.jupiter.api.Test;

/** What becomes of values that sources bring, that customers have who are merged, and of whoever is erased. */
class OwnFieldsFollowTest extends OwnFieldsCase {

    @Test
    void aSourceFillsThemByTheRulesOfAllOtherFields() {
        assertThat(crm.intake().ownFields(store, RecordKind.CUSTOMER))
                .extracting(OwnTarget::code)
                .hasSize(5);
        CustomerId friend = id(take(record("C0", "李四")));
        CustomerId id = id(take(record(
                "C1",
                "王小明",
                "my-text",
                "a",
                "my-number",
                "1.50",
                "my-choice",
                "红",
                "my-reference",
                "C0",
                "gone",
                "x")));
        assertThat(own(id))
                .isEqualTo(Map.of(
                        "my-text",
                        "a",
                        "my-number",
                        new BigDecimal("1.5"),
                        "my-choice",
                        "red",
                        "my-reference",
                        friend.toString()));
        long version = crm.pages().show(store, id).version();

        CustomerRecord again = record("C1", "王小明", "my-text", "b", "my-choice", "红");
        assertThat(take(again).status()).isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(take(again).status()).isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(own(id)).isEqualTo(Map.of("my-text", "b", "my-choice", "red"));
        assertThat(crm.pages().show(store, id).version()).isGreaterThan(version);

        write(id, "my-text", "staff");
        take(record("C1", "王小明", "my-text", "b", "my-choice", "dark-blue"));
        assertThat(own(id)).containsEntry("my-text", "staff").containsEntry("my-choice", "dark-blue");
        take(record("C1", "王小明", "my-text", "c"));
        assertThat(own(id)).isEqualTo(Map.of("my-text", "c"));

        Outcome wrong = take(record("C1", "王小明", "my-date", "soon", "my-choice", "green"));
        assertThat(wrong.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("own.my-date", "crm.own.date"),
                        org.assertj.core.groups.Tuple.tuple("own.my-choice", "crm.choice.unknown"));
        assertThat(crm.intake().checkCustomers(store, List.of(record("C1", "王小明", "my-date", "soon"))))
                .isEqualTo(List.of(List.of(wrong.faults().stream()
                        .filter(fault -> fault.field().endsWith("date"))
                        .findFirst()
                        .orElseThrow())));

        Outcome early = take(record("C2", "赵六", "my-reference", "C9"));
        assertThat(early.warnings()).containsExactly(new FieldFault("own.my-reference", "crm.own.to-come"));
        CustomerId ninth = id(take(record("C9", "孙七")));
        take(record("C2", "赵六", "my-reference", "C9"));
        assertThat(own(id(early))).isEqualTo(Map.of("my-reference", ninth.toString()));
    }

    @Test
    void aBatchCostsTheSameStatementsHoweverManyRecords() {
        long before = crm.selects();
        batch("A", 5);
        long few = crm.selects() - before;
        before = crm.selects();
        batch("B", 90);
        assertThat(crm.selects() - before).isLessThanOrEqualTo(few + 2);
    }

    @Test
    void aDealingHasThoseOfItsNewestRecord() {
        take(record("C1", "王小明"));
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        InquiryRecord happy = new InquiryRecord("Q1", "C1", at, null, null, null, null, Map.of("mood", "深蓝"));
        long id = Objects.requireNonNull(
                crm.intake().dealings(store, "dms", List.of(happy)).get(0).target());
        assertThat(crm.ownValues().of(store, OwnRecord.DEALING, id)).isEqualTo(Map.of("mood", "dark-blue"));
        InquiryRecord wrong = new InquiryRecord("Q1", "C1", at, null, null, null, null, Map.of("mood", "?"));
        assertThat(crm.intake().dealings(store, "dms", List.of(wrong)).get(0).status())
                .isEqualTo(Outcome.Status.REFUSED);
        crm.intake().dealings(store, "dms", List.of(new InquiryRecord("Q1", "C1", at, null, null, null, null)));
        assertThat(crm.ownValues().of(store, OwnRecord.DEALING, id)).isEmpty();
    }

    @Test
    void aMergeTakesThemAndGivesThemBackToTheLast() {
        CustomerId one = id(take(record("M1", "王小明", "my-text", "one", "my-number", "1")));
        CustomerId two = id(take(record("M2", "王小明", "my-text", "two", "my-date", "2026-01-01")));
        CustomerId three = id(take(record("M3", "王小明", "my-text", "three")));
        Map<String, Object> before = own(one);
        Map<String, Object> others = own(two);

        Merge first = merge(one, two, "my-text", "my-date");
        Merge second = merge(one, three, "my-text");
        assertThat(first.ownTaken()).hasSize(2);
        assertThat(own(one))
                .isEqualTo(Map.of("my-text", "three", "my-number", new BigDecimal("1"), "my-date", "2026-01-01"));
        crm.merges().undo(store, one, first.id());
        assertThat(own(one)).isEqualTo(Map.of("my-text", "three", "my-number", new BigDecimal("1")));
        crm.merges().undo(store, one, second.id());
        assertThat(own(one)).isEqualTo(before);
        assertThat(own(two)).isEqualTo(others);

        Merge again = merge(one, two, "my-text", "my-date");
        take(record("M2", "王小明", "my-text", "new of two", "my-date", "2026-01-01"));
        assertThat(own(one)).containsEntry("my-text", "new of two");
        take(record("M2", "王小明", "my-text", "one", "my-date", "2026-01-01"));
        take(record("M1", "王小明", "my-number", "1"));
        assertThat(own(one))
                .as("somebody chose it, so the source does not take it away by saying nothing")
                .containsEntry("my-text", "one");
        write(one, "my-date", "2020-02-02");
        assertThat(crm.merges().of(store, one).get(0).ownTaken())
                .containsExactly(Objects.requireNonNull(fields.get("my-text")).id());
        crm.merges().undo(store, one, again.id());
        assertThat(own(one)).containsEntry("my-text", "one").containsEntry("my-date", "2020-02-02");
    }

    @Test
    void anUndoneMergeGivesBackNothingThatIsGone() {
        CustomerId deleted = id(take(record("G1", "李四")));
        CustomerId erased = id(take(record("G2", "孙七")));
        CustomerId one = id(take(record("G3", "王小明", "my-choice", "红", "my-reference", "G1")));
        CustomerId two = id(take(record("G4", "王小明", "my-choice", "深蓝", "my-reference", "G3")));
        CustomerId three = id(take(record("G5", "赵六", "my-reference", "G2")));
        Merge merge = merge(one, two, "my-choice", "my-reference");
        Merge other = merge(three, id(take(record("G6", "赵六", "my-reference", "G3"))), "my-reference");
        OwnField choice = Objects.requireNonNull(fields.get("my-choice"));

        crm.removal().remove(store, deleted);
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, erased.toString());
        crm.units().run(store, () -> data.erase(store, subject, Set.of()));
        crm.ownFieldRegister()
                .change(
                        store,
                        choice.id(),
                        version -> true,
                        known -> OwnFieldDraft.of(new OwnField(
                                choice.id(),
                                choice.record(),
                                choice.code(),
                                choice.type(),
                                null,
                                choice.labels(),
                                choice.choices().subList(1, 2),
                                false,
                                choice.searchable(),
                                choice.place(),
                                null,
                                choice.version())));
        crm.merges().undo(store, one, merge.id());
        crm.merges().undo(store, three, other.id());

        assertThat(own(one)).isEmpty();
        assertThat(own(three)).isEmpty();
    }

    @Test
    void whatNamesSomebodyWhoIsGoneIsEmptyAndToldOf() {
        CustomerId friend = id(take(record("F1", "李四")));
        CustomerId id = id(take(record("F2", "王小明", "my-reference", "F1")));
        CustomerId owner = id(take(record("F3", "赵六")));
        OwnField driver = crm.ownFieldRegister()
                .create(store, OwnFieldsTest.draft(OwnRecord.VEHICLE, "driver", OwnType.REFERENCE));
        VehicleRecord car = new VehicleRecord("V1", null, null, "东风", null, null, null, null, "F3");
        long vehicle = Objects.requireNonNull(
                crm.intake().vehicles(store, "dms", List.of(car)).get(0).target());
        for (boolean erased : List.of(true, false)) {
            CustomerId gone = erased ? friend : id(take(record("F4", "孙七")));
            write(id, "my-reference", gone.toString());
            crm.rows()
                    .change("insert into crm_own_value (tenant_id, field_id, record_id, reference_id, staff) values ("
                            + store.tenant() + ", " + driver.id() + ", " + vehicle + ", " + gone + ", 1)");
            long version = crm.pages().show(store, id).version();
            long ofVehicle = crm.number("select version from crm_vehicle where id = " + vehicle);
            int before = crm.facts().of(store).size();

            if (erased) {
                CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
                DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, gone.toString());
                crm.units().run(store, () -> data.erase(store, subject, Set.of()));
            } else {
                crm.removal().remove(store, gone);
            }
            assertThat(own(id)).isEmpty();
            assertThat(crm.pages().show(store, id).version()).isGreaterThan(version);
            assertThat(crm.number("select version from crm_vehicle where id = " + vehicle))
                    .isGreaterThan(ofVehicle);
            assertThat(crm.facts().of(store).stream().skip(before))
                    .extracting(told -> told.type() + told.subjects() + told.body())
                    .contains(
                            CustomerFacts.CHANGED
                                    + List.of(id.toString())
                                    + Map.of("fields", List.of("own.my-reference")),
                            CustomerFacts.VEHICLES_CHANGED + List.of(owner.toString()) + Map.of());
        }
    }

    @Test
    void theyAreHandedOutAndGoWithThePerson() {
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        CustomerId id = id(take(record("E1", "王小明", "my-text", "a secret of hers", "my-number", "4711")));
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, id.toString());
        List<String> out = new ArrayList<>();
        crm.units().run(store, () -> data.export(store, subject, Set.of(), (list, values) -> out.add(list + values)));
        assertThat(out).anyMatch(line -> line.startsWith("ownFields") && line.contains("a secret of hers"));
        crm.units().run(store, () -> data.erase(store, subject, Set.of()));
        assertThat(crm.number("select count(*) from crm_own_value where record_id = " + id))
                .isZero();
        CustomerId other = id(take(record("E2", "赵六", "my-text", "kept")));
        crm.removal().remove(store, other);
        assertThat(crm.number("select count(*) from crm_own_value where tenant_id = " + store.tenant()))
                .isZero();
    }
}
