package livery.crm.internal.myday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.RentalRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.StoreNow;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is near for one's own customers, and for nobody else's. */
class MyDayTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 2, 25);

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext li = crm.staff().add(crm.store(), "Li");
    private final CallContext wu = crm.staff().add(li, "Wu");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Advisers advisers = new Advisers(crm.work(), crm.staff(), crm.audit(), crm.facts());
    private final MyDay day = new MyDay(crm.work(), crm.tenants(), new StandaloneSettings());

    private StoreNow now(CallContext context) {
        StoreNow now = day.now(context);
        return new StoreNow(
                now.store(), TODAY.atTime(9, 0).atZone(now.store().timeZone()).toInstant());
    }

    private CustomerId born(CallContext by, String name, LocalDate day, @Nullable PersonId adviser) {
        CustomerId id = crm.register()
                .create(by, new CustomerDraft(name, null, null, null, day, null, null, null, null, null, null, null));
        advisers.set(by, id, adviser);
        return id;
    }

    @Test
    void birthdaysOfTheNextSevenDays() {
        CustomerId today = born(li, "今天", LocalDate.of(1990, 2, 25), li.person());
        CustomerId leap = born(li, "闰日", LocalDate.of(1992, 2, 29), li.person());
        CustomerId last = born(li, "末日", LocalDate.of(1980, 3, 4), li.person());
        born(li, "太晚", LocalDate.of(1980, 3, 5), li.person());
        born(li, "昨天", LocalDate.of(1980, 2, 24), li.person());
        born(li, "别人", LocalDate.of(1980, 2, 25), wu.person());
        born(li, "无人", LocalDate.of(1980, 2, 25), null);
        born(elsewhere, "别店", LocalDate.of(1980, 2, 25), elsewhere.person());
        CustomerId twin = born(li, "重复", LocalDate.of(1980, 2, 26), li.person());
        crm.merge(li, twin, today);

        assertThat(day.birthdays(li, now(li)))
                .containsExactly(
                        new Birthday(today, "今天", TODAY, 35),
                        new Birthday(leap, "闰日", LocalDate.of(2025, 2, 28), 33),
                        new Birthday(last, "末日", LocalDate.of(2025, 3, 4), 45));
        assertThat(day.birthdays(elsewhere, now(elsewhere)))
                .extracting(Birthday::name)
                .containsExactly("别店");
    }

    @Test
    void theNearestBirthdaysAreShownAlsoWhenTheYearEnds() {
        long tenant = li.tenant().value();
        born(li, "见证", LocalDate.of(1990, 6, 1), li.person());
        crm.rows()
                .change("insert into crm_customer (tenant_id, id, name, name_key, birth_date, adviser_id, twin,"
                        + " staff_fields, version, created_at, updated_at) select " + tenant + ", seq,"
                        + " concat(if(seq <= 40, '新年', '年末'), lpad(seq, 3, '0')), '',"
                        + " if(seq <= 40, '1980-01-01', '1980-12-31'), "
                        + li.person().value()
                        + ", seq, '', 0, now(), now() from seq_1_to_60");
        StoreNow now = day.now(li);
        StoreNow lastDay = new StoreNow(
                now.store(),
                LocalDate.of(2025, 12, 31)
                        .atTime(9, 0)
                        .atZone(now.store().timeZone())
                        .toInstant());

        List<Birthday> near = day.birthdays(li, lastDay);
        assertThat(near).as("one more, which tells that there are more").hasSize(MyDay.MOST + 1);
        assertThat(near.subList(0, 20)).extracting(Birthday::on).containsOnly(LocalDate.of(2025, 12, 31));
        assertThat(near.subList(20, MyDay.MOST + 1)).extracting(Birthday::on).containsOnly(LocalDate.of(2026, 1, 1));
        assertThat(near.get(0).name()).isEqualTo("年末041");
        assertThat(day.birthdays(wu, lastDay)).isEmpty();
        assertThat(day.birthdays(elsewhere, lastDay)).isEmpty();
    }

    private static RentalRecord rental(String id, String customer, Instant ends) {
        RentalRecord usual = Records.rental(id, customer, null, "粤B12345", ends.minusSeconds(9_000));
        return new RentalRecord(
                usual.externalId(),
                usual.customer(),
                null,
                usual.plate(),
                usual.at(),
                ends,
                null,
                null,
                usual.model(),
                null,
                null,
                null,
                null);
    }

    @Test
    void rentalsThatEndWithinThreeDays() {
        for (CallContext where : List.of(li, elsewhere)) {
            Instant morning = now(where).now();
            crm.intake()
                    .customers(
                            where,
                            "dms",
                            List.of(Records.customer("C1", "王一", null), Records.customer("C2", "王二", null)));
            crm.intake()
                    .dealings(
                            where,
                            "dms",
                            List.of(
                                    rental("R1", "C1", morning.plusSeconds(3_600)),
                                    rental("R2", "C1", morning.minusSeconds(3_600)),
                                    rental("R3", "C2", morning.plusSeconds(3 * 86_400)),
                                    rental("R4", "C1", morning.plusSeconds(4 * 86_400)),
                                    rental("R5", "C2", morning.plusSeconds(60))));
        }
        List<CustomerId> ids = crm.list().newest(li, null, null, 9).stream()
                .map(customer -> new CustomerId(customer.id()))
                .toList();
        CustomerId one = ids.get(1);
        CustomerId two = ids.get(0);
        advisers.set(li, one, li.person());

        assertThat(day.rentals(li, now(li)))
                .extracting(EndingRental::endsAt)
                .containsExactly(now(li).now().plusSeconds(3_600));
        crm.merge(li, two, one);
        assertThat(day.rentals(li, now(li))).extracting(EndingRental::customer).containsExactly(one, one, one);
        assertThat(day.rentals(wu, now(wu))).isEmpty();
        assertThat(day.rentals(elsewhere, now(elsewhere))).isEmpty();
    }
}
