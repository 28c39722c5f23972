package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.MobileNumbers;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final String NUMBER = "440301198503098814";
    private static final String LICENCE = "HK1234567X";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CustomerId id = crm.register()
            .create(
                    store,
                    new CustomerDraft(
                            "王伟", "13800138000", null, null, null, null, null, NUMBER, LICENCE, null, null, null));
    private final CustomerReveal reveal =
            new CustomerReveal(crm.entities(), crm.units(), crm.audit(), crm.encryption());

    @Test
    void listsAndPagesShowNumbersMasked() {
        assertThat(CustomerSummaryJson.of(
                                crm.list().newest(store, "8000", null, 10).get(0))
                        .mobile())
                .isEqualTo("+86138****8000");
        CustomerJson page = CustomerJson.of(crm.pages().show(store, id));
        assertThat(page.mobile()).isEqualTo("+86138****8000");
        assertThat(page.identityNumber()).isEqualTo("4403**********8814");
        assertThat(page.drivingLicenceNumber()).isEqualTo("HK******7X");
        assertThat(page.toString()).doesNotContain(NUMBER, LICENCE, "13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800138000,+86138****8000",
        "+8613800138000;ext=12,+86138****8000",
        "+85298765432,+85298**5432",
        "+862087654321,+86208***4321",
        "+1234567,+1****67"
    })
    void aMobileKeepsItsEnds(String stored, String masked) {
        assertThat(MobileNumbers.masked(stored)).hasSize(stored.split(";", -1)[0].length());
        assertThat(MobileNumbers.masked(stored)).contains("**").endsWith(masked.substring(masked.length() - 2));
    }

    @Test
    void theDigitsThatAreMaskedCannotBeGuessedOneAfterTheOther() {
        CallContext clerk = new CallContext(
                store.tenant(), new PersonId(5), new Permissions(Set.of("crm.customers.read")), Locale.ENGLISH, "test");

        assertThat(crm.list().newest(clerk, "8000", null, 10)).isNotEmpty();
        assertThat(crm.list().newest(clerk, "13800138000", null, 10)).isNotEmpty();
        for (String guess : List.of("38000", "138000", "0138000")) {
            assertThat(crm.list().newest(clerk, guess, null, 10)).as(guess).isEmpty();
            assertThat(crm.list().newest(store, guess, null, 10))
                    .as(guess + " by somebody who may see it")
                    .isNotEmpty();
        }
    }

    @Test
    void aMaskedValueThatIsSentBackIsRefused() {
        CustomerInput input = new CustomerInput(
                "王伟",
                "+86138****8000",
                null,
                null,
                null,
                null,
                null,
                "4403**********8814",
                "HK******7X",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(input::whole)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(
                                        new FieldFault("mobile", "crm.value.masked"),
                                        new FieldFault("identityNumber", "crm.value.masked"),
                                        new FieldFault("drivingLicenceNumber", "crm.value.masked")));
    }

    @Test
    void whoRevealsIsOnRecordWithTheReasonAndWithoutTheValue() {
        Map<CustomerField, String> seen = reveal.reveal(store, id, CustomerField.SENSITIVE, "police request 7");

        assertThat(seen)
                .isEqualTo(
                        Map.of(CustomerField.IDENTITY_NUMBER, NUMBER, CustomerField.DRIVING_LICENCE_NUMBER, LICENCE));
        assertThat(RevealJson.Revealed.of(seen)).isEqualTo(new RevealJson.Revealed(null, NUMBER, LICENCE));
        var entries = crm.audit().of(store);
        var last = entries.get(entries.size() - 1);
        assertThat(last.action()).isEqualTo("crm.customer.revealed");
        assertThat(last.subject().id()).isEqualTo(id.toString());
        assertThat(last.details())
                .isEqualTo(Map.of(
                        "fields", List.of("drivingLicenceNumber", "identityNumber"), "reason", "police request 7"));
    }

    @Test
    void revealingNeedsAReasonAndAMaskedFieldAndTheStoresOwnCustomer() {
        assertThatThrownBy(() -> reveal.reveal(store, id, Set.of(CustomerField.MOBILE), " "))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("reason"));
        assertThatThrownBy(() -> new RevealJson(List.of("mobile", "name"), "x").wanted())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("fields[1]"));
        assertThatThrownBy(() -> reveal.reveal(crm.store(), id, Set.of(CustomerField.MOBILE), "x"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.unknown"));
        assertThat(crm.audit().of(store)).noneMatch(entry -> Objects.equals(entry.action(), "crm.customer.revealed"));
    }
}
