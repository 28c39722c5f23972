package livery.dms.internal.connections;

import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.named;
import static livery.dms.internal.connections.ConnectionInputs.renamed;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static livery.dms.internal.connections.ConnectionInputs.withAdapter;
import static livery.dms.internal.connections.ConnectionInputs.withState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.dms.TestResult;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.PlainCrm;
import livery.dms.internal.intake.Preview;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Connections connections = dms.connections();
    private final CallContext store = dms.store();

    @Test
    void keepsWhatItWasTold() {
        ConnectionRow made = connections.create(store, good());

        ConnectionRow kept = connections.get(store, made.id());
        assertThat(kept.name()).isEqualTo("天河店 DMS");
        assertThat(kept.state()).isEqualTo("paused");
        assertThat(kept.settings().text("folder")).startsWith("/in/");
        assertThat(kept.settings().textsByName("mapping")).containsEntry("name", "姓名");
        assertThat(Connections.trouble(kept)).isEmpty();
        assertThat(kept.lastImport()).isNull();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, connections.create(store, good()).id());
        }

        List<ConnectionRow> first = connections.list(store, null, 3);
        List<ConnectionRow> second = connections.list(store, first.get(2).id(), 3);

        assertThat(first).extracting(ConnectionRow::id).isEqualTo(made.subList(0, 3));
        assertThat(second).extracting(ConnectionRow::id).isEqualTo(made.subList(3, 5));
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        ConnectionRow made = connections.create(store, good());
        int seen = connections.get(store, made.id()).version();

        ConnectionRow changed = connections.change(store, made.id(), version -> version == seen, renamed("新名"));

        assertThat(changed.version()).isEqualTo(seen + 1);
        assertThatThrownBy(() -> connections.change(store, made.id(), version -> version == seen, renamed("又一个")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.STALE));
        assertThat(connections.get(store, made.id()).name()).isEqualTo("新名");
        assertThat(connections
                        .change(store, made.id(), version -> true, renamed("随便"))
                        .name())
                .isEqualTo("随便");
    }

    @Test
    void ofTwoChangesAtOnceTheSecondIsToldThatItIsLate() throws InterruptedException {
        ConnectionRow made = connections.create(store, good());
        int seen = connections.get(store, made.id()).version();
        CountDownLatch bothPlanned = new CountDownLatch(2);
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        List<Thread> people = Stream.of("甲", "乙")
                .map(name -> new Thread(() -> {
                    Throwable fault = catchThrowable(
                            () -> connections.change(store, made.id(), version -> version == seen, input -> {
                                bothPlanned.countDown();
                                awaited(bothPlanned);
                                return named(input, name);
                            }));
                    if (fault != null) {
                        refused.add(fault);
                    }
                }))
                .toList();

        people.forEach(Thread::start);
        for (Thread person : people) {
            person.join();
        }

        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.STALE));
        assertThat(connections.get(store, made.id()).version()).isEqualTo(seen + 1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecretIsKeptAndNeverShown() {
        ConnectionRow made = connections.create(store, set("password", "开门").apply(good()));
        long id = made.id();

        assertThat(connections.shown(made)).containsKeys("folder", "mapping").doesNotContainKey("password");
        assertThat(passwordOf(connections.test(store, id, null))).isEqualTo("开门");

        ConnectionRow changed = connections.change(store, id, version -> true, set("password", null));
        assertThat(kept(changed)).isEqualTo("开门");
        assertThat(passwordOf(connections.test(store, id, set("password", null).apply(made.input()))))
                .isEqualTo("开门");
        assertThat(passwordOf(
                        connections.test(store, id, set("password", "another").apply(made.input()))))
                .isEqualTo("another");

        assertThat(kept(connections.change(store, id, version -> true, set("password", "新"))))
                .isEqualTo("新");
        assertThat(connections
                        .change(store, id, version -> true, set("password", ""))
                        .settings()
                        .text("password"))
                .isEmpty();
    }

    private String kept(ConnectionRow row) {
        return dms.secret(store, row.settings().text("password"));
    }

    @Test
    void nothingOfAnAdapterThatIsAwayIsShownForItMayBeSecret() {
        ConnectionRow made = connections.create(store, set("password", "开门").apply(good()));

        assertThat(Secrets.shown(Optional.empty(), made.settings().values()))
                .containsOnlyKeys("kind", "source", "mapping", "dateFormats");
    }

    private static Object passwordOf(Trial trial) {
        return trial.result().checks().get(0).values().get("password");
    }

    @Test
    void keepsItsKindAndSourceWhileRecordsAreHeld() {
        Feed feed = dms.feed(store, RecordKind.CUSTOMER);
        long id = feed.connection();
        feed.take("c.csv", "C1,???,,", "C2,李雷,,");
        UnaryOperator<ConnectionInput> rentals = set("kind", "rental")
                .andThen(set("mapping", Map.of("externalId", "单号", "customer", "客户", "at", "时间")))::apply;

        assertThat(faults(() -> connections.change(store, id, version -> true, rentals)))
                .containsExactly(tuple("settings.kind", "dms.kind.held"));
        assertThat(faults(() -> connections.change(store, id, version -> true, set("source", "other"))))
                .containsExactly(tuple("settings.source", "dms.source.held"));
        assertThat(connections
                        .change(store, id, version -> true, set("source", "dms"))
                        .id())
                .as("what it was by default")
                .isEqualTo(id);
        assertThat(connections.change(store, id, version -> true, renamed("新名")).name())
                .isEqualTo("新名");

        dms.quarantine().dismiss(store, feed.held().get(0).row().id(), "not needed");
        assertThat(connections
                        .change(store, id, version -> true, set("source", "other"))
                        .id())
                .isEqualTo(id);
        assertThat(connections
                        .change(store, id, version -> true, rentals)
                        .settings()
                        .text("kind"))
                .isEqualTo("rental");
    }

    @Test
    void keepsItsAdapterForGood() {
        long id = connections.create(store, good()).id();

        assertThat(faults(() -> connections.change(
                        store,
                        id,
                        version -> true,
                        input -> new ConnectionInput(input.name(), "soap", "paused", input.settings()))))
                .containsExactly(tuple("adapter", "dms.adapter.fixed"));
    }

    @Test
    void isGoneForPeopleOnceItIsRemoved() {
        long id = connections.create(store, good()).id();

        connections.remove(store, id);

        assertThat(connections.list(store, null, 10)).isEmpty();
        assertThatThrownBy(() -> connections.get(store, id))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThatThrownBy(() -> connections.remove(store, id))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThatThrownBy(() -> connections.setState(store, id, "active"))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
    }

    static List<Arguments> wrong() {
        return List.of(
                wrong("an empty name", input -> named(input, " "), "name", "platform.text.length"),
                wrong(
                        "a name that is too long",
                        input -> named(input, "名".repeat(101)),
                        "name",
                        "platform.text.length"),
                wrong("an unknown adapter", input -> withAdapter(input, "soap"), "adapter", "dms.adapter.unknown"),
                wrong("an unknown state", input -> withState(input, "asleep"), "state", "dms.state.unknown"),
                wrong("no folder", set("folder", null), "settings.folder", "web.field.missing"),
                wrong("a folder that is a number", set("folder", 7), "settings.folder", "web.field.type"),
                wrong("a folder that is no path", set("folder", "/a/\ud800"), "settings.folder", "dms.folder.invalid"),
                wrong("what the adapter refuses", set("folder", "in"), "settings.folder", "lines.folder.relative"),
                wrong("another choice", set("encoding", "EBCDIC"), "settings.encoding", "dms.choice.unknown"),
                wrong("a text for a number", set("most", "7"), "settings.most", "web.field.type"),
                wrong("a text for a flag", set("strict", "true"), "settings.strict", "web.field.type"),
                wrong("an unknown setting", set("fodler", "/in"), "settings.fodler", "web.field.unknown"),
                wrong("no kind", set("kind", null), "settings.kind", "dms.kind.unknown"),
                wrong("an unknown kind", set("kind", "invoice"), "settings.kind", "dms.kind.unknown"),
                wrong("a source with spaces", set("source", "our dms"), "settings.source", "dms.source.invalid"),
                wrong("a long source", set("source", "x".repeat(41)), "settings.source", "dms.source.invalid"),
                wrong("a source of another type", set("source", 7), "settings.source", "web.field.type"),
                wrong("formats that are no list", set("dateFormats", "yyyy"), "settings.dateFormats", "web.field.type"),
                wrong(
                        "a format that is none",
                        set("dateFormats", List.of("yyyy-MM-dd", "YYYY-MM-DD")),
                        "settings.dateFormats",
                        "dms.date-format.invalid"),
                wrong(
                        "a folder without end",
                        set("folder", "/a".repeat(500_000)),
                        "settings.folder",
                        "platform.text.length"),
                wrong(
                        "a column without end",
                        set("mapping", Map.of("externalId", "编号", "name", "名".repeat(1_001))),
                        "settings.mapping",
                        "platform.text.length"),
                wrong(
                        "formats without end",
                        set("dateFormats", Collections.nCopies(21, "yyyy-MM-dd")),
                        "settings.dateFormats",
                        "dms.setting.too-many"),
                wrong(
                        "a long format",
                        set("dateFormats", List.of("yyyy".repeat(26))),
                        "settings.dateFormats",
                        "dms.date-format.invalid"),
                wrong(
                        "a mapping without end",
                        set("mapping", numbered(101)),
                        "settings.mapping",
                        "dms.setting.too-many"),
                wrong(
                        "settings without end",
                        input -> new ConnectionInput(input.name(), input.adapter(), input.state(), numbered(101)),
                        "settings",
                        "dms.setting.too-many"),
                wrong("a mapping that is a list", set("mapping", List.of()), "settings.mapping", "web.field.type"),
                wrong(
                        "a mapping without a name",
                        set("mapping", Map.of("externalId", "编号")),
                        "settings.mapping.name",
                        "dms.mapping.missing"),
                wrong(
                        "a mapping to a field that is none",
                        set("mapping", Map.of("externalId", "编号", "name", "姓名", "shoeSize", "鞋码")),
                        "settings.mapping.shoeSize",
                        "web.field.unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesEachWrongInputByItsField(String what, UnaryOperator<ConnectionInput> spoil, String field, String code) {
        assertThat(faults(() -> connections.create(store, spoil.apply(good()))))
                .as(what)
                .contains(tuple(field, code));
        assertThat(connections.list(store, null, 10)).isEmpty();
    }

    @Test
    void takesASettingOfNullAsOneThatIsNotSet() {
        ConnectionRow made = connections.create(store, set("encoding", null).apply(good()));

        assertThat(connections.get(store, made.id()).settings().values()).doesNotContainKey("encoding");
    }

    @Test
    void testsSettingsBeforeTheyAreStored() {
        assertThat(connections.test(store, good()).result().ok()).isTrue();
        assertThat(connections.test(store, named(good(), "")).result().ok())
                .as("no name yet")
                .isTrue();
    }

    @Test
    void showsTheHeaderBeforeAnyColumnIsNamed() {
        for (Object mapping : new Object[] {null, Map.of(), Map.of("name", "姓名")}) {
            Trial trial = connections.test(store, set("mapping", mapping).apply(good()));

            assertThat(trial.result().sample().columns()).containsExactly("编号", "姓名", "生日");
            assertThat(trial.rows())
                    .allSatisfy(row -> assertThat(row.faults())
                            .extracting(FieldFault::field)
                            .doesNotContain("externalId"));
        }
    }

    @Test
    void showsWhatTheFirstLinesWouldBecome() {
        Trial trial = connections.test(
                store,
                set("mapping", Map.of("externalId", "编号", "name", "姓名", "birthDate", "生日"))
                        .apply(good()));

        assertThat(trial.rows())
                .extracting(Preview.Row::values)
                .containsExactly(
                        Map.of("externalId", "C1", "name", "王小明", "birthDate", "1990-01-02"),
                        Map.of("externalId", "C2"),
                        Map.of("externalId", "C3", "name", PlainCrm.REFUSED_NAME, "birthDate", "1990-01-02"),
                        Map.of());
        assertThat(trial.rows().get(0).faults()).isEmpty();
        assertThat(trial.rows().get(1).faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("姓名", "dms.value.missing"), tuple("生日", "dms.date.unreadable"));
        assertThat(trial.rows().get(2).faults())
                .as("what the CRM refuses")
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("姓名", "crm.name.no-letters"));
        assertThat(trial.rows().get(3).faults())
                .as("what cannot be split")
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("", "lines.quote.open"));
    }

    @Test
    void saysThatAColumnIsNamedThatTheFileDoesNotHave() {
        Trial trial = connections.test(
                store, set("mapping", Map.of("externalId", "编号", "name", "名字")).apply(good()));

        assertThat(trial.result().ok()).isFalse();
        assertThat(trial.result().checks())
                .extracting(TestResult.Check::code, TestResult.Check::field)
                .contains(tuple("dms.column.missing", "mapping.name"));
    }

    @Test
    void refusesToTestWhatCouldNotBeStored() {
        assertThat(faults(() -> connections.test(store, set("folder", null).apply(good()))))
                .containsExactly(tuple("settings.folder", "web.field.missing"));
        assertThat(faults(() -> connections.test(store, set("kind", "nonsense").apply(good()))))
                .containsExactly(tuple("settings.kind", "dms.kind.unknown"));
        assertThat(faults(() -> connections.test(store, withAdapter(good(), "soap"))))
                .containsExactly(tuple("adapter", "dms.adapter.unknown"));
    }

    @Test
    void anotherStoreNeitherSeesNorChangesIt() {
        CallContext other = dms.store();
        long id = connections.create(store, good()).id();

        assertThat(connections.list(other, null, 10)).isEmpty();
        assertThatThrownBy(() -> connections.get(other, id))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThatThrownBy(() -> connections.change(other, id, version -> true, renamed("theirs")))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThatThrownBy(() -> connections.setState(other, id, "active"))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThatThrownBy(() -> connections.remove(other, id))
                .isInstanceOfSatisfying(Fault.class, ConnectionsTest::isUnknown);
        assertThat(connections.get(store, id).name()).isEqualTo("天河店 DMS");
        assertThat(connections.get(store, id).state()).isEqualTo("paused");
    }

    private static Arguments wrong(String what, UnaryOperator<ConnectionInput> spoil, String field, String code) {
        return Arguments.of(what, spoil, field, code);
    }

    private static Map<String, Object> numbered(int many) {
        return IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "c" + i));
    }

    private static void isUnknown(Fault fault) {
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_FOUND);
        assertThat(fault.code()).isEqualTo("dms.connection.unknown");
    }
}
