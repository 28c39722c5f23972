package livery.crm.internal.intake;

import static livery.crm.internal.Records.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import livery.crm.CreditRating;
import livery.crm.CustomerId;
import livery.crm.CustomerKind;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.Insured;
import livery.crm.Outcome;
import livery.crm.Outcome.Status;
import livery.crm.PurposeOfUse;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileIntakeTest {

    private static final String DMS = "dms";
    private static final String CODE = "91350100M000100Y43";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @Test
    void allOfAProfileIsKeptAndGoesAsItCame() {
        CustomerProfile full = new CustomerProfile(
                CustomerKind.COMPANY,
                CODE,
                "物流",
                "车展",
                12_000_000L,
                "CNY",
                CreditRating.GOOD,
                PurposeOfUse.HAULAGE,
                Insured.HERE,
                null);
        CustomerRecord record = customer("C1", "顺达物流有限公司", "13800138000").with(full);
        long id = target(take(store, record));

        assertThat(profile(store, id)).isEqualTo(full);
        assertThat(take(store, record)).isEqualTo(Outcome.unchanged(id));
        assertThat(take(store, customer("C1", "顺达物流有限公司", "13800138000")).status())
                .isEqualTo(Status.ACCEPTED);
        assertThat(profile(store, id)).as("the source took all of it back").isEqualTo(CustomerProfile.NONE);
    }

    @Test
    void aCompanyIsKnownByItsCodeInItsStoreAlone() {
        CustomerProfile company = company(CODE);
        long id = target(take(store, customer("C1", "顺达物流", null).with(company)));

        assertThat(target(crm.intake()
                        .customers(
                                store,
                                "other",
                                List.of(customer("X1", "顺达物流有限公司", null).with(company)))
                        .get(0)))
                .isEqualTo(id);
        assertThatThrownBy(() -> crm.register()
                        .create(
                                store,
                                new CustomerDraft(
                                                "顺达", null, null, null, null, null, null, null, null, null, null, null)
                                        .with(company)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.exists"));
        CallContext other = crm.store();
        assertThat(target(take(other, customer("C1", "顺达物流", null).with(company))))
                .isNotEqualTo(id);
    }

    @Test
    void aCodeOfAnotherCustomerIsRefused() {
        take(store, customer("C1", "顺达物流", null).with(company(CODE)));
        take(store, customer("C2", "王伟", "13800138000", "440301198503098814"));

        Outcome outcome = take(
                store, customer("C2", "王伟", "13800138000", "440301198503098814").with(company(CODE)));

        assertThat(outcome.faults()).containsExactly(new FieldFault("uscc", "crm.uscc.taken"));
    }

    @Test
    void aNumberThatIsWrongByADigitIsTakenInWithAWarningAndRefusedByHand() {
        Outcome outcome = take(
                store, customer("C1", "王伟", "13800138000", "440301198503098815").with(company("91350100M000100Y44")));

        assertThat(outcome.status()).isEqualTo(Status.ACCEPTED);
        assertThat(outcome.warnings())
                .containsExactlyInAnyOrder(
                        new FieldFault("identityNumber", "crm.identity.check-digit"),
                        new FieldFault("uscc", "crm.uscc.check-digit"));
        assertThatThrownBy(() -> crm.register()
                        .create(
                                store,
                                new CustomerDraft(
                                        "李雷",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "440301198503098815",
                                        null,
                                        null,
                                        null,
                                        null)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("identityNumber", "crm.identity.check-digit")));
    }

    @Test
    void whoReferredACustomerIsFoundAlsoLaterInTheFileAndInTheNextOne() {
        List<Outcome> outcomes = crm.intake()
                .customers(
                        store,
                        DMS,
                        List.of(
                                referred("C1", "C2"),
                                referred("C2", null),
                                referred("C3", "C9"),
                                referred("C4", "C4")));

        assertThat(outcomes).extracting(Outcome::status).containsOnly(Status.ACCEPTED);
        assertThat(outcomes.get(0).warnings()).isEmpty();
        assertThat(outcomes.get(2).warnings()).containsExactly(new FieldFault("referredBy", "crm.referrer.to-come"));
        assertThat(profile(store, target(outcomes.get(0))).referredBy())
                .isEqualTo(String.valueOf(target(outcomes.get(1))));
        long c9 = target(take(store, referred("C9", null)));
        assertThat(take(store, referred("C3", "C9")).status()).isEqualTo(Status.ACCEPTED);
        assertThat(profile(store, target(outcomes.get(2))).referredBy()).isEqualTo(String.valueOf(c9));
        assertThat(take(store, referred("C3", "C9")).status()).isEqualTo(Status.UNCHANGED);

        crm.removal().remove(store, new CustomerId(c9));
        assertThat(profile(store, target(outcomes.get(2))).referredBy()).isNull();
    }

    @Test
    void aReferrerOfAnotherStoreIsUnknown() {
        long theirs = target(take(crm.store(), referred("C1", null)));

        assertThatThrownBy(() -> crm.register()
                        .create(
                                store,
                                new CustomerDraft(
                                                "李雷", null, null, null, null, null, null, null, null, null, null, null)
                                        .with(new CustomerProfile(
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                String.valueOf(theirs)))))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("referredBy", "crm.referrer.unknown")));
    }

    private static CustomerRecord referred(String id, @Nullable String by) {
        return customer(id, "客户" + id, null)
                .with(new CustomerProfile(null, null, null, null, null, null, null, null, null, by));
    }

    private static CustomerProfile company(String code) {
        return new CustomerProfile(CustomerKind.COMPANY, code, null, null, null, null, null, null, null, null);
    }

    private Outcome take(CallContext context, CustomerRecord record) {
        return crm.intake().customers(context, DMS, List.of(record)).get(0);
    }

    private static long target(Outcome outcome) {
        return Objects.requireNonNull(outcome.target(), outcome.toString());
    }

    private CustomerProfile profile(CallContext context, long id) {
        return crm.pages().show(context, new CustomerId(id)).values().profile();
    }
}
