package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Sheet;
import livery.crm.CustomerFacts;
import livery.crm.OwnType;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFieldDraft;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.SegmentsAgain;
import livery.crm.internal.segment.SegmentsByFacts;
import livery.crm.internal.segment.SegmentsSwitched;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.jobs.NewJob;
import org.junit.jupiter.api.Test;

/** Segments that rest while a field of their criterion is not there, over the real criteria and a real database. */
class RestingSegmentsTest {

    private final CriteriaDatabase db = CriteriaDatabase.shared();

    /** A module beside, which offers one field. */
    private static final class Guests implements CriteriaSource {

        @Override
        public String population() {
            return CustomerCriteria.CUSTOMER;
        }

        @Override
        public Set<String> facts() {
            return Set.of("guest.changed");
        }

        @Override
        public List<Sheet> sheets(CallContext context) {
            Field tier = Field.of("guest.tier", FieldType.TEXT, "name", "guest.tier");
            return List.of(new Sheet("crm_customer", "id", List.of(tier), Set.of("guest.changed")));
        }
    }

    @Test
    void aSegmentOverAnOwnFieldFollowsItAndRestsWhenItIsArchived() {
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        OwnField club = club(store);
        OwnField theirs = club(other);
        long golfer = db.customer(store);
        long foreign = db.customer(other);
        own(store, club, golfer, "golf");
        own(other, theirs, foreign, "golf");
        Map<String, Object> golf = Map.of("field", "own.club", "operator", "is", "values", List.of("golf"));

        SegmentRow row = db.segment(store, "golfers", golf);
        assertThat(db.members(store, row)).containsExactly(golfer);
        long newcomer = db.customer(store);
        own(store, club, newcomer, "golf");
        db.happened(store, CustomerFacts.CHANGED, newcomer);
        assertThat(db.members(store, row)).containsExactly(newcomer, golfer);

        db.ownFields.change(
                store,
                club.id(),
                any -> true,
                known -> OwnFieldDraft.of(new OwnField(
                        club.id(),
                        club.record(),
                        club.code(),
                        club.type(),
                        null,
                        club.labels(),
                        List.of(),
                        false,
                        false,
                        club.place(),
                        Instant.now(),
                        0)));
        assertThat(new SegmentsByFacts(db.keeper).types()).contains(OwnFieldRegister.CHANGED);
        db.happened(store, OwnFieldRegister.CHANGED, club.id());
        assertThat(db.segments.find(store, row.id()).hold()).isEqualTo("criteria.field.unknown");
        assertThat(db.members(store, row)).containsExactly(newcomer, golfer);
    }

    private OwnField club(CallContext store) {
        return db.ownFields.create(
                store,
                new OwnFieldDraft(
                        OwnRecord.CUSTOMER,
                        "club",
                        OwnType.TEXT,
                        null,
                        Map.of("en", "Club"),
                        null,
                        false,
                        null,
                        false));
    }

    private void own(CallContext store, OwnField field, long customer, String value) {
        db.run(
                "insert into crm_own_value (tenant_id, field_id, record_id, text_value, staff) values (?, ?, ?, ?, 1)",
                store.tenant().value(),
                field.id(),
                customer,
                value);
    }

    @Test
    void aSegmentWhoseFieldHasGoneRestsWithTheReasonUntilItIsBack() {
        CriteriaSource module = new Guests();
        CallContext store = db.tenants.store();
        long customer = db.customer(store);
        db.sources.add(module);
        Map<String, Object> gold = Map.of("field", "guest.tier", "operator", "is", "values", List.of("c"));
        SegmentRow row = db.segment(store, "gold", Map.of("not", Map.of("not", gold)));
        assertThat(db.members(store, row)).containsExactly(customer);
        SegmentRow paused = db.segments.create(store, new SegmentDraft("paused", gold, null, null, true));

        db.sources.remove(module);
        db.happened(store, CustomerFacts.CHANGED, customer);

        SegmentRow resting = db.segments.find(store, row.id());
        assertThat(resting.hold()).isEqualTo("criteria.field.unknown");
        assertThat(resting.holdPlace()).isEqualTo("/not/not/field");
        assertThat(db.members(store, row)).containsExactly(customer);
        assertThat(catchThrowableOfType(Fault.class, () -> db.segment(store, "again", gold))
                        .fields())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field() + " " + fault.code())
                        .isEqualTo("criterion/field criteria.field.unknown"));

        long newcomer = db.customer(store);
        db.happened(store, CustomerFacts.CHANGED, newcomer);
        assertThat(db.segments.find(store, row.id()).version()).isEqualTo(resting.version());
        db.sources.add(module);
        db.happened(store, CustomerFacts.CHANGED, customer);
        assertThat(db.segments.find(store, row.id()).hold()).isNull();
        assertThat(db.segments.find(store, paused.id()).hold())
                .as("staff want that")
                .isNotNull();
        db.evaluate(store);
        assertThat(db.members(store, row)).as("who came meanwhile, too").containsExactly(newcomer, customer);
        db.sources.remove(module);
    }

    @Test
    void whereTheModuleOfAFieldIsOffASegmentRestsAndResumesWhenItIsOn() {
        CriteriaSource module = new Guests();
        db.modules.with(Guests.class, "guests").with(SegmentsSwitched.class, "crm");
        db.sources.add(module);
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        long customer = db.customer(store);
        long foreign = db.customer(other);
        Map<String, Object> gold = Map.of("field", "guest.tier", "operator", "is", "values", List.of("c"));
        SegmentRow row = db.segment(store, "gold", gold);
        SegmentRow theirs = db.segment(other, "gold", gold);
        SegmentRow byStaff = db.segments.create(store, new SegmentDraft("by staff", gold, null, null, true));
        assertThat(db.members(store, row)).containsExactly(customer);

        db.modules.switchOff(store.tenant(), "guests");
        db.happened(store, CustomerFacts.CHANGED, customer);
        db.happened(other, CustomerFacts.CHANGED, foreign);
        assertThat(db.segments.find(store, row.id()).hold()).isEqualTo("criteria.field.unknown");
        assertThat(db.segments.find(other, theirs.id()).hold()).isNull();
        long fresh = db.customer(store);

        db.modules.switchOn(store.tenant(), "guests");
        new SegmentsAgain(db.keeper).run(store, new StandaloneRun(Map.of()));
        db.evaluate(store);

        assertThat(db.segments.find(store, row.id()).hold()).isNull();
        assertThat(db.members(store, row)).containsExactlyInAnyOrder(customer, fresh);
        assertThat(db.segments.find(store, byStaff.id()).hold()).isEqualTo("crm.segment.by-staff");
        assertThat(db.members(other, theirs)).containsExactly(foreign);
        db.sources.remove(module);
    }

    @Test
    void segmentsAreGoneThroughAgainWhereTheirOwnModuleIsOnAlone() {
        db.modules.with(SegmentsSwitched.class, "crm");
        CallContext store = db.tenants.store();
        SegmentsSwitched switched = new SegmentsSwitched(db.modules);
        Tenant tenant = db.tenants.find(store.tenant()).orElseThrow();

        db.modules.switchOff(store.tenant(), "crm");
        assertThat(switched.switched(tenant, Set.of("crm"))).isEmpty();

        db.modules.switchOn(store.tenant(), "crm");
        assertThat(switched.switched(tenant, Set.of("crm")))
                .extracting(NewJob::kind)
                .containsExactly("crm.segments-again");
    }
}
