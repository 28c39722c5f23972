package livery.dms.internal.connections;

import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.renamed;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import livery.dms.internal.DmsDatabase;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import org.junit.jupiter.api.Test;

/** Which folders a store may have watched. */
class ConnectionFoldersTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Connections connections = dms.connections();
    private final CallContext store = dms.store();

    @Test
    void aManagerConnectsFoldersOfTheStoreOnly() {
        CallContext manager = manager();
        String own = own("in");

        assertThat(connections.create(manager, at(own)).settings().text("folder"))
                .isEqualTo(own);
        for (String elsewhere : List.of("/in", "/etc", DmsDatabase.EXCHANGE, own("../../other/in"), own("../x"))) {
            assertThat(faults(() -> connections.create(manager, at(elsewhere))))
                    .as(elsewhere)
                    .containsExactly(tuple("settings.folder", "dms.folder.elsewhere"));
            assertThat(faults(() -> connections.test(manager, at(elsewhere))))
                    .as(elsewhere)
                    .containsExactly(tuple("settings.folder", "dms.folder.elsewhere"));
        }
    }

    @Test
    void nobodyConnectsThePlatformsOwnFolders() {
        for (String own : List.of("", "/", "/secrets", "/etc/x", "/data", "/log", "/run", "/mariadb", "/x/../etc")) {
            assertThat(faults(() -> connections.create(store, at("/livery-test" + own))))
                    .as(own)
                    .containsExactly(tuple("settings.folder", "dms.folder.own"));
        }
    }

    @Test
    void aManagerKeepsButDoesNotMoveWhatAnOperatorConnected() {
        CallContext manager = manager();
        ConnectionRow made = connections.create(store, good());

        assertThat(connections
                        .change(manager, made.id(), version -> true, renamed("新名"))
                        .name())
                .isEqualTo("新名");
        assertThat(connections.test(manager, made.id(), null).result().ok()).isTrue();
        assertThat(faults(() -> connections.change(manager, made.id(), version -> true, set("folder", "/etc"))))
                .containsExactly(tuple("settings.folder", "dms.folder.elsewhere"));
    }

    @Test
    void twoConnectionsOfAStoreDoNotReadOneFolder() {
        ConnectionInput input = good();
        ConnectionRow made = connections.create(store, input);
        ConnectionRow other = connections.create(store, good());
        String same = input.settings().get("folder") + "/";

        assertThat(faults(() -> connections.create(store, at(same))))
                .containsExactly(tuple("settings.folder", "dms.folder.taken"));
        assertThat(faults(() -> connections.change(store, other.id(), version -> true, set("folder", same))))
                .containsExactly(tuple("settings.folder", "dms.folder.taken"));
        connections.remove(store, made.id());
        assertThat(connections.create(store, input).id()).isNotEqualTo(made.id());
    }

    @Test
    void twoStoresDoNotReadOneFolder() {
        CallContext other = dms.store();
        ConnectionInput input = good();
        ConnectionInput theirs = good();
        ConnectionRow made = connections.create(store, input);
        ConnectionRow second = connections.create(other, theirs);
        Object folder = input.settings().get("folder");

        assertThatThrownBy(() -> connections.create(other, input))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("settings.folder", "dms.folder.taken-elsewhere")));
        assertThat(faults(() -> connections.change(other, second.id(), version -> true, set("folder", folder))))
                .containsExactly(tuple("settings.folder", "dms.folder.taken-elsewhere"));
        assertThat(connections.list(other, null, 10)).hasSize(1);
        assertThat(faults(() -> connections.create(store, theirs)))
                .as("what they still have")
                .containsExactly(tuple("settings.folder", "dms.folder.taken-elsewhere"));

        connections.change(store, made.id(), version -> true, set("folder", "/in/" + UUID.randomUUID()));
        assertThat(connections
                        .change(other, second.id(), version -> true, set("folder", folder))
                        .settings()
                        .text("folder"))
                .isEqualTo(folder);
        assertThat(connections.create(store, theirs).id()).isPositive();
    }

    @Test
    void ofManyThatWantOneFolderAtOnceOneGetsIt() {
        ConnectionInput input = good();
        List<CallContext> stores = List.of(store, store, dms.store(), dms.store());

        long got = stores.parallelStream()
                .filter(one -> {
                    try {
                        return connections.create(one, input).id() > 0;
                    } catch (Fault taken) {
                        assertThat(taken.fields())
                                .extracting(FieldFault::code)
                                .containsAnyOf("dms.folder.taken", "dms.folder.taken-elsewhere");
                        return false;
                    }
                })
                .count();

        assertThat(got).isEqualTo(1);
    }

    @Test
    void aFolderOfAConnectionThatNeverCameToBeIsFree() {
        CallContext other = dms.store();
        ConnectionInput input = good();
        Set<String> path = Set.of((String) input.settings().get("folder"));
        FolderRegister register = new FolderRegister(
                dms.entities(),
                dms.units(),
                LineAdapter.alone(),
                new Folders(Map.of("LIVERY_HOME", "/livery-test")),
                Duration.ZERO);
        assertThat(register.reserve(other.tenant(), 7, path)).isTrue();
        assertThat(register.reserve(other.tenant(), 7, path)).as("again").isTrue();
        assertThat(faults(() -> connections.create(store, input)))
                .as("in its first minute")
                .containsExactly(tuple("settings.folder", "dms.folder.taken-elsewhere"));

        assertThat(register.reserve(store.tenant(), 8, path)).isTrue();
        register.settle(store.tenant(), 8);

        ConnectionRow made = connections.create(store, input);
        assertThat(register.reserve(other.tenant(), 7, path)).as("now watched").isFalse();
        connections.remove(store, made.id());
        assertThat(register.reserve(other.tenant(), 7, path)).isTrue();
    }

    private CallContext manager() {
        return new CallContext(
                store.tenant(), PersonId.SYSTEM, new Permissions(Set.of("dms.*", "crm.*")), store.locale(), "test");
    }

    private String own(String path) {
        return DmsDatabase.EXCHANGE + "/s" + store.tenant() + "/" + path;
    }

    private static ConnectionInput at(String folder) {
        return set("folder", folder).apply(good());
    }
}
