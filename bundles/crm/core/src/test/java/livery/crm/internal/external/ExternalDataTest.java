package livery.crm.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.consent.Consent;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.ConsentDraft;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.consent.Method;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.work.WorkRows;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others told two stores about their customers. */
class ExternalDataTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final ExternalData data = new ExternalData(crm.work(), crm.tenants(), crm.audit(), crm.facts());
    private final Consents consents = new Consents(crm.work(), crm.audit(), crm.facts());
    private final LocalDate today = data.today(store);
    private final CustomerId customer = crm.customer(store, "王小明");

    private static ExternalDraft draft(
            @Nullable LegalBasis basis, @Nullable String reference, @Nullable Long consent, @Nullable LocalDate until) {
        return new ExternalDraft(
                "百行征信",
                Category.CREDIT,
                "score",
                null,
                new BigDecimal("712.50"),
                null,
                null,
                until,
                Purpose.PROFILING,
                basis,
                reference,
                consent);
    }

    private static ExternalDraft contract(@Nullable LocalDate until) {
        return draft(LegalBasis.CONTRACT, "HT-2026-001", null, until);
    }

    private Consent says(CustomerId who, ConsentChannel channel, boolean given) {
        return consents.add(
                store, who, new ConsentDraft(Purpose.PROFILING, channel, given, null, Method.PAPER, "shown", null));
    }

    private List<Standing> standings(CustomerId who) {
        return data.page(store, who, null, 9).stream()
                .map(one -> one.standing(today))
                .toList();
    }

    private static List<String> codes(Runnable call) {
        return catchThrowableOfType(Fault.class, call::run).fields().stream()
                .map(fault -> fault.field() + "=" + fault.code())
                .toList();
    }

    @Test
    void nothingIsTakenWithoutALegalBasisAndWhatItRestsOn() {
        Fault none = catchThrowableOfType(Fault.class, () -> data.add(store, customer, draft(null, null, null, null)));
        assertThat(none.fields())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("basis", "crm.external-data.basis-missing"));
        assertThat(none.fields().get(0).values().get("known")).asString().contains("consent", "lawfully-disclosed");
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(codes(() -> data.add(store, customer, draft(basis, " ", null, null))))
                    .containsExactly(
                            basis == LegalBasis.CONSENT
                                    ? "consent=crm.external-data.consent-missing"
                                    : "reference=crm.external-data.reference-missing");
        }
        assertThat(codes(() -> data.add(
                        store,
                        customer,
                        new ExternalDraft(
                                "x",
                                Category.OTHER,
                                "n",
                                "both",
                                BigDecimal.ONE,
                                null,
                                today.plusDays(2),
                                LocalDate.EPOCH,
                                null,
                                null,
                                null,
                                null))))
                .containsExactly(
                        "text=crm.external-data.one-value",
                        "obtainedOn=crm.date.future",
                        "validUntil=crm.end.before-start",
                        "purpose=crm.required",
                        "basis=crm.external-data.basis-missing");
        assertThat(data.page(store, customer, null, 9)).isEmpty();
    }

    @Test
    void whatRestsOnAConsentIsShownUntilThatIsWithdrawn() {
        CustomerId other = crm.customer(store, "李四");
        Consent theirs = says(other, ConsentChannel.ANY, true);
        assertThat(codes(() -> data.add(store, customer, draft(LegalBasis.CONSENT, null, theirs.id(), null))))
                .containsExactly("consent=crm.external-data.consent-not-in-force");

        Consent phone = says(customer, ConsentChannel.PHONE, true);
        ExternalDatum made = data.add(store, customer, draft(LegalBasis.CONSENT, null, phone.id(), null));
        LocalDate last = today.plusDays(1);
        data.add(store, customer, contract(last));
        data.add(store, customer, contract(null));
        says(customer, ConsentChannel.SMS, false);
        assertThat(standings(customer)).containsOnly(Standing.IN_FORCE);

        says(customer, ConsentChannel.ANY, false);
        assertThat(standings(customer))
                .containsExactly(Standing.IN_FORCE, Standing.IN_FORCE, Standing.CONSENT_WITHDRAWN);
        ExternalDatum ending = data.page(store, customer, null, 9).get(1);
        assertThat(ending.standing(last)).isEqualTo(Standing.IN_FORCE);
        assertThat(ending.standing(last.plusDays(1))).isEqualTo(Standing.EXPIRED);

        Consent anew = says(customer, ConsentChannel.PHONE, true);
        assertThat(standings(customer)).endsWith(Standing.CONSENT_WITHDRAWN);
        data.change(
                store,
                customer,
                made.id(),
                version -> version == 0,
                stored -> draft(LegalBasis.CONSENT, null, anew.id(), null));
        assertThat(standings(customer)).containsOnly(Standing.IN_FORCE);
    }

    @Test
    void aMergeBringsConsentsAndEntriesTogetherAndItsUndoTakesThemApart() {
        CustomerId twin = crm.customer(store, "王小鸣");
        Consent theirs = says(twin, ConsentChannel.ANY, true);
        data.add(store, twin, contract(null));
        crm.merge(store, twin, customer);
        data.add(store, customer, draft(LegalBasis.CONSENT, null, theirs.id(), null));
        assertThat(standings(customer)).containsExactly(Standing.IN_FORCE, Standing.IN_FORCE);

        crm.rows().change("delete from crm_merged where tenant_id = " + store.tenant());
        assertThat(standings(customer)).containsExactly(Standing.CONSENT_WITHDRAWN);
        assertThat(standings(twin)).containsExactly(Standing.IN_FORCE);
    }

    @Test
    void whoLooksAndWhoWritesIsRecordedAndAPageTakesOneStatementHoweverLong() {
        List<Long> selects = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                data.add(store, customer, contract(null));
            }
            long before = crm.selects();
            data.page(store, customer, null, 50);
            selects.add(crm.selects() - before);
        }
        assertThat(selects.get(1)).isEqualTo(selects.get(0));
        List<ExternalDatum> first = data.page(store, customer, null, 5);
        assertThat(data.page(store, customer, first.get(4).id(), 5)).hasSize(3).doesNotContainAnyElementsOf(first);

        ExternalDatum one = first.get(0);
        data.remove(store, customer, one.id(), version -> true);
        assertThat(crm.audit().of(store))
                .extracting(entry -> entry.action())
                .contains("crm.external-data.read", "crm.external-data.recorded", "crm.external-data.removed");
        assertThat(crm.audit().of(store))
                .filteredOn(entry -> entry.action().equals("crm.external-data.removed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .as("outlives an erasure, so nothing that was told")
                        .isEqualTo(
                                Map.of("datum", Long.toString(one.id()), "category", "credit", "basis", "contract")));
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().equals(CustomerFacts.EXTERNAL_DATA_CHANGED))
                .hasSize(9);
    }

    @Test
    void anotherStoreHasNoPartInIt() {
        ExternalDatum one = data.add(store, customer, contract(null));
        refused("crm.customer.unknown", () -> data.page(elsewhere, customer, null, 9));
        refused("crm.customer.unknown", () -> data.add(elsewhere, customer, draft(null, null, null, null)));
        refused(
                "crm.external-data.unknown",
                () -> data.change(elsewhere, customer, one.id(), version -> true, known -> known));
        refused("crm.external-data.unknown", () -> data.remove(elsewhere, customer, one.id(), version -> true));
        refused(
                "web.precondition.failed",
                () -> data.change(store, customer, one.id(), version -> version == 7, known -> known));
    }

    @Test
    void thePersonGetsAllOfItAndErasureLeavesNothing() {
        CrmPersonalData personal = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        data.add(store, customer, contract(today.plusDays(1)));
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, customer.toString());
        List<String> out = new ArrayList<>();
        crm.units()
                .run(
                        store,
                        () -> personal.export(
                                store, subject, Set.of(), (list, values) -> out.add(list + " " + values)));
        assertThat(out)
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("externalData ")
                        .contains("百行征信", "712.5", "HT-2026-001", "CONTRACT"));

        assertThat(WorkRows.selects().keySet())
                .as("names of lists")
                .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));

        crm.units().run(store, () -> personal.erase(store, subject, Set.of()));
        assertThat(crm.number("select count(*) from crm_external_data where tenant_id = " + store.tenant()))
                .isZero();
    }

    private static void refused(String code, Runnable call) {
        assertThat(catchThrowableOfType(Fault.class, call::run).code()).isEqualTo(code);
    }
}
