package livery.crm.internal.search;

import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerSummary;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerSearchTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @ParameterizedTest
    @CsvSource({
        "王, 王小明",
        "小, 王小明",
        "明, 王小明",
        "小明, 王小明",
        "王小明, 王小明",
        "王 小明, 王小明",
        "𠮷, 𠮷田🚗",
        "田🚗, 𠮷田🚗",
        "hamil, Alexander Hamilton",
        "DER HAM, Alexander Hamilton",
        "ＡＬＥＸ, Alexander Hamilton",
        "8000, 王小明",
        "138 0013 8000, 王小明",
        "+8613800138000, 王小明",
        "02087654321, 李雷",
        "粤B, 李雷",
        "B12, 李雷",
        "粤b·12345, 李雷",
        "345, 李雷",
        "%, 100%_ok",
        "%_, 100%_ok",
    })
    void finds(String typed, String name) {
        fill();

        assertThat(names(typed)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"明小", "1380", "粤C", "王明", "小明王", "345粤", "_o_", "80", "'''--"})
    void doesNotFind(String typed) {
        fill();

        assertThat(names(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zhangwei, 張偉明",
        "ZHANG WEI, 張偉明",
        "zwm, 張偉明",
        "zw, 張偉明",
        "weiming, 張偉明",
        "张伟, 張偉明",
        "張偉, 張偉明",
        "伟, 張偉明",
        "shanxiong, 单雄",
        "danx, 单雄",
        "sx, 单雄",
        "zeng, 曾解",
        "xie, 解明",
        "lvbu, 吕布",
        "lübu, 吕布",
        "lyubu, 吕布",
        "呂布, 吕布",
        "yuchi, 尉迟恭",
        "shunfeng, 深圳市顺丰速运有限公司",
        "szssf, 深圳市顺丰速运有限公司",
        "mikewang, Mike王",
    })
    void findsByHowANameIsReadAndInEitherScript(String typed, String name) {
        take(
                customer("C1", "張偉明", null),
                customer("C2", "单雄", null),
                customer("C3", "曾解", null),
                customer("C4", "解明", null),
                customer("C5", "吕布", null),
                customer("C6", "尉迟恭", null),
                customer("C7", "深圳市顺丰速运有限公司", null),
                customer("C8", "Mike王", null));

        assertThat(names(typed)).containsExactly(name);
        assertThat(crm.list().newest(crm.store(), typed, null, 10)).isEmpty();
    }

    @Test
    void findsByTheReadingOfTheNewNameOnlyAndOfWhoWasThereBeforeNamesWereRead() {
        take(customer("C1", "张伟", null), customer("C2", "李娜", null));
        take(customer("C1", "赵云", null));
        assertThat(names("zhangwei")).isEmpty();
        assertThat(names("zhaoyun")).containsExactly("赵云");

        crm.rows().change("delete from crm_gram where kind = 'R' and tenant_id = " + store.tenant());
        crm.rows().change("update crm_customer set name_sort = '' where tenant_id = " + store.tenant());
        assertThat(names("zhaoyun")).isEmpty();
        StandaloneRun run = new StandaloneRun(Map.of());
        new NamesFilled(crm.work()).run(store, run);
        assertThat(run.lines()).containsExactly("crm.job.names-filled{count=2}");
        assertThat(names("zhaoyun")).containsExactly("赵云");
        new NamesFilled(crm.work()).run(store, new StandaloneRun(Map.of()));
        crm.removal()
                .remove(
                        store,
                        new CustomerId(
                                crm.list().newest(store, "zy", null, 1).get(0).id()));
        assertThat(crm.number("select count(*) from crm_gram where kind = 'R' and gram like 'zhao%' and tenant_id = "
                        + store.tenant()))
                .isZero();
    }

    @Test
    void findsVehiclesByAPartOfThePlateAndTheEndsOfTheVin() {
        take(customer("C1", "王小明", null));
        crm.intake()
                .vehicles(
                        store,
                        "dms",
                        List.of(
                                vehicle("V1", "LSVAA418722123456", "粤B12345", "C1"),
                                vehicle("V2", null, "京A99999", null)));
        for (String typed : List.of("粤B", "B123", "345", "粤B·12345", "3456", "123456", "LSVA", "lsvaa418722123456")) {
            assertThat(crm.vehicles().found(store, typed, null, 0, 5))
                    .as(typed)
                    .singleElement()
                    .satisfies(found -> assertThat(found.owner()).isEqualTo("王小明"));
            assertThat(crm.vehicles().found(crm.store(), typed, null, 0, 5))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(crm.vehicles().found(store, "京A9", null, 0, 5)).hasSize(1);
        for (String typed : List.of("", "粤", "A", "A41", "%%", "56%")) {
            assertThat(crm.vehicles().found(store, typed, null, 0, 5)).as(typed).isEmpty();
        }
    }

    @Test
    void aVehicleIsFoundByWhatStandsInItsPlateWhoeverOwnsIt() {
        crm.intake().vehicles(store, "dms", List.of(vehicle("V1", null, "粤B12345", null)));
        CallContext other = crm.store();
        crm.intake().vehicles(other, "dms", List.of(vehicle("V1", null, "粤B12345", null)));
        for (String typed : List.of("12345", "B1", "45", "23 4", "粤B12345")) {
            assertThat(plates(typed)).as(typed).containsExactly("粤B12345");
        }
        assertThat(plates("5")).isEmpty();

        crm.intake().vehicles(store, "dms", List.of(vehicle("V1", null, "粤B11122", null)));
        assertThat(plates("2345")).isEmpty();
        assertThat(plates("11")).containsExactly("粤B11122");
        assertThat(crm.vehicles().found(other, "12345", null, 0, 5)).hasSize(1);
        assertThat(crm.vehicles().found(other, "111", null, 0, 5)).isEmpty();
    }

    @Test
    void aVehicleThatWasThereBeforeIsFoundFromTheNightOn() {
        crm.intake()
                .vehicles(
                        store,
                        "dms",
                        List.of(vehicle("V1", null, "粤B12345", null), vehicle("V2", "LSVAA418722123456", null, null)));
        crm.rows().change("delete from crm_vehicle_part where tenant_id = " + store.tenant());
        assertThat(plates("234")).isEmpty();
        StandaloneRun run = new StandaloneRun(Map.of());
        new VehiclesFilled(crm.work()).run(crm.store(), run);
        assertThat(plates("234")).isEmpty();
        new VehiclesFilled(crm.work()).run(store, run);
        assertThat(run.lines())
                .containsExactly("crm.job.vehicle-search-filled{count=0}", "crm.job.vehicle-search-filled{count=1}");
        assertThat(plates("234")).containsExactly("粤B12345");
    }

    @Test
    void amongACustomersVehiclesOneIsFoundByAPartOfItsPlateOrVin() {
        take(customer("C1", "车队", null));
        crm.intake()
                .vehicles(
                        store,
                        "dms",
                        List.of(
                                vehicle("V1", "LSVAA418722123456", "粤B12345", "C1"),
                                vehicle("V2", null, "粤B67890", "C1"),
                                vehicle("V3", null, "粤B12399", null)));
        CustomerId fleet =
                new CustomerId(crm.list().newest(store, "车队", null, 1).get(0).id());

        assertThat(ofFleet(fleet, "B123")).containsExactly("粤B12345");
        assertThat(ofFleet(fleet, "187 22")).containsExactly("粤B12345");
        assertThat(ofFleet(fleet, "粤b")).containsExactly("粤B67890", "粤B12345");
        assertThat(ofFleet(fleet, " ")).containsExactly("粤B67890", "粤B12345");
        assertThat(ofFleet(fleet, "车")).isEmpty();
        assertThatThrownBy(() -> crm.vehicles().of(crm.store(), fleet, "B", null, 9))
                .isInstanceOf(Fault.class);
    }

    private List<String> ofFleet(CustomerId fleet, String typed) {
        return crm.vehicles().of(store, fleet, typed, null, 9).stream()
                .map(vehicle -> Objects.requireNonNull(vehicle.plate()))
                .toList();
    }

    private List<String> plates(String typed) {
        return crm.vehicles().found(store, typed, null, 0, 5).stream()
                .map(found -> Objects.requireNonNull(found.vehicle().plate()))
                .toList();
    }

    @Test
    void aBlankTextFindsAll() {
        fill();

        assertThat(names("  ")).hasSize(5);
    }

    @Test
    void findsByTheNewNameAndPlateOnly() {
        fill();
        take(customer("C1", "赵六", "13800138000"));
        crm.intake().vehicles(store, "dms", List.of(vehicle("V1", null, "粤A00001", "C2")));

        assertThat(names("王小明")).isEmpty();
        assertThat(names("小")).isEmpty();
        assertThat(names("赵六")).containsExactly("赵六");
        assertThat(names("粤B")).isEmpty();
        assertThat(names("粤A")).containsExactly("李雷");
    }

    @Test
    void aPlateFollowsItsVehicleToAnotherOwnerAndStaysWhereAnotherVehicleHasIt() {
        fill();
        crm.intake().vehicles(store, "dms", List.of(vehicle("V2", null, "粤B12346", "C2")));

        crm.intake().vehicles(store, "dms", List.of(vehicle("V1", null, "粤B12345", "C1")));

        assertThat(names("粤B12345")).containsExactly("王小明");
        assertThat(names("粤B12346")).containsExactly("李雷");
        assertThat(names("粤B")).containsExactly("李雷", "王小明");
    }

    @Test
    void aCustomerThatIsGoneIsNotFound() {
        fill();
        crm.removal()
                .remove(
                        store,
                        new CustomerId(
                                crm.list().newest(store, "李雷", null, 1).get(0).id()));

        assertThat(names("李雷")).isEmpty();
        assertThat(names("粤B12345")).isEmpty();
        assertThat(crm.number("select count(*) from crm_gram where tenant_id = " + store.tenant() + " and kind = 'P'"))
                .isZero();
    }

    @Test
    void pagesThroughMoreThanOnePageWithoutGapOrRepetition() {
        take(IntStream.range(0, 130)
                .mapToObj(i -> customer("C" + i, (i % 2 == 0 ? "王" : "李") + "客" + i, null))
                .toArray(CustomerRecord[]::new));

        for (String typed : List.of("王", "客", "王客", "")) {
            List<String> all = names(typed);
            List<String> paged = new ArrayList<>();
            Long after = null;
            List<CustomerSummary> page;
            do {
                page = crm.list().newest(store, typed, after, 40);
                page.forEach(customer -> paged.add(customer.name()));
                after = page.isEmpty() ? null : page.get(page.size() - 1).id();
            } while (page.size() == 40);
            assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        }
        assertThat(names("王")).hasSize(65);
    }

    @Test
    void findsACommonCharacterAmongTheNewestAndARareOneByItsPieces() {
        take(IntStream.range(0, 1_000)
                .mapToObj(i -> customer("A" + i, "龘甲" + i, null))
                .limit(3)
                .toArray(CustomerRecord[]::new));
        for (int batch = 0; batch < 3; batch++) {
            int base = batch * 1_000;
            take(IntStream.range(base, base + 1_000)
                    .mapToObj(i -> customer("B" + i, "王乙" + i, null))
                    .toArray(CustomerRecord[]::new));
        }

        assertThat(crm.list().newest(store, "王", null, 51)).hasSize(51);
        assertThat(names("龘")).containsExactly("龘甲2", "龘甲1", "龘甲0");
    }

    @Test
    void findsNothingOfAnotherTenant() {
        fill();
        CallContext other = crm.store();

        for (String typed : List.of("王", "小明", "8000", "粤B", "B12345", "")) {
            assertThat(crm.list().newest(other, typed, null, 10)).as(typed).isEmpty();
        }
    }

    private void fill() {
        take(
                customer("C1", "王小明", "13800138000"),
                customer("C2", "李雷", "020-87654321"),
                customer("C3", "𠮷田🚗", null),
                customer("C4", "Alexander Hamilton", null),
                customer("C5", "100%_ok", null));
        crm.intake().vehicles(store, "dms", List.of(vehicle("V1", null, "粤B12345", "C2")));
    }

    private void take(CustomerRecord... records) {
        assertThat(crm.intake().customers(store, "dms", List.of(records)))
                .extracting(Outcome::status)
                .containsOnly(Outcome.Status.ACCEPTED);
    }

    private List<String> names(String typed) {
        return crm.list().newest(store, typed, null, 200).stream()
                .map(customer -> Objects.requireNonNull(customer.name()))
                .toList();
    }
}
