package livery.crm.internal.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What customers of two stores allow. */
class ConsentsTest {

    private final Instant yesterday = Instant.now().minusSeconds(86_400);
    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.store();
    private final Consents consents = new Consents(crm.work(), crm.audit(), crm.facts());
    private final CustomerId customer = crm.customer(store, "王小明");

    private Consent say(CustomerId who, ConsentChannel channel, boolean given, @Nullable Instant at) {
        return consents.add(
                store,
                who,
                new ConsentDraft(
                        Purpose.MARKETING, channel, given, at, Method.PAPER, "We may write to you.", "form 7"));
    }

    @Test
    void whatWasSaidLastCountsAndNothingIsLost() {
        Consent withdrawn = say(customer, ConsentChannel.SMS, false, null);
        Consent given = say(customer, ConsentChannel.SMS, true, yesterday);
        Consent phone = say(customer, ConsentChannel.PHONE, true, null);

        assertThat(consents.now(store, customer)).containsExactly(phone, withdrawn);
        assertThat(consents.page(store, customer, null, 2)).hasSize(2);
        assertThat(consents.page(store, customer, withdrawn.position(), 9)).containsExactly(given);
        assertThat(given.textShown()).isEqualTo("We may write to you.");
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().startsWith("crm.consent"))
                .extracting(told -> told.type() + " " + told.body().get("channel"))
                .containsExactly(
                        CustomerFacts.CONSENT_WITHDRAWN + " sms",
                        CustomerFacts.CONSENT_GIVEN + " sms",
                        CustomerFacts.CONSENT_GIVEN + " phone");
        assertThat(crm.audit().of(store)).hasSize(4);
    }

    @Test
    void whoIsMergedInHasSaidItToo() {
        CustomerId twin = crm.customer(store, "王小鸣");
        say(customer, ConsentChannel.SMS, true, yesterday);
        Consent later = say(twin, ConsentChannel.SMS, false, null);
        crm.merge(store, twin, customer);

        assertThat(consents.now(store, customer)).containsExactly(later);
    }

    @Test
    void anotherStoreKnowsNothingOfIt() {
        say(customer, ConsentChannel.SMS, true, null);
        for (Runnable call : List.<Runnable>of(
                () -> consents.now(elsewhere, customer),
                () -> consents.page(elsewhere, customer, null, 9),
                () -> consents.add(
                        elsewhere,
                        customer,
                        new ConsentDraft(
                                Purpose.SERVICE, ConsentChannel.ANY, false, null, Method.SPOKEN, null, null)))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.unknown"));
        }
    }

    @Test
    void aConsentWithoutProofIsNone() {
        assertThatThrownBy(() -> consents.add(
                        store,
                        customer,
                        new ConsentDraft(null, null, true, Instant.now().plusSeconds(900), null, null, null)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("purpose", "channel", "at", "method", "textShown"));
    }
}
