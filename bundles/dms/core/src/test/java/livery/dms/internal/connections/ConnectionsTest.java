package livery.dms.internal.connections;

import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.named;
import static livery.dms.internal.connections.ConnectionInputs.renamed;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.Patience;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

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
        assertThat(connections.trouble(kept)).isEmpty();
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
            assertThat(latch.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
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

        assertThat(Secrets.shown(Optional.empty(), made.settings().values(), new RecordCipher(dms.encryption())))
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
                        input -> new ConnectionInput(input.name(), "soap", null, "paused", input.settings()))))
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

    @Test
    void takesASettingOfNullAsOneThatIsNotSet() {
        ConnectionRow made = connections.create(store, set("encoding", null).apply(good()));

        assertThat(connections.get(store, made.id()).settings().values()).doesNotContainKey("encoding");
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

    private static void isUnknown(Fault fault) {
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_FOUND);
        assertThat(fault.code()).isEqualTo("dms.connection.unknown");
    }
}
