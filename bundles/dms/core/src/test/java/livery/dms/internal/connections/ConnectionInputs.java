package livery.dms.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

/** Inputs of connections, good ones and what becomes of them. */
final class ConnectionInputs {

    private ConnectionInputs() {}

    static ConnectionInput good() {
        return new ConnectionInput(
                "天河店 DMS",
                "lines",
                null,
                "paused",
                Map.of(
                        "folder",
                        "/in/" + UUID.randomUUID(),
                        "kind",
                        "customer",
                        "source",
                        "main",
                        "mapping",
                        Map.of("externalId", "编号", "name", "姓名"),
                        "dateFormats",
                        List.of("yyyy/M/d")));
    }

    static UnaryOperator<ConnectionInput> renamed(String name) {
        return input -> named(input, name);
    }

    static ConnectionInput named(ConnectionInput input, String name) {
        return new ConnectionInput(name, input.adapter(), input.adapterVersion(), input.state(), input.settings());
    }

    static ConnectionInput withAdapter(ConnectionInput input, String adapter) {
        return new ConnectionInput(input.name(), adapter, null, input.state(), input.settings());
    }

    static ConnectionInput withState(ConnectionInput input, String state) {
        return new ConnectionInput(input.name(), input.adapter(), input.adapterVersion(), state, input.settings());
    }

    static ConnectionInput withVersion(ConnectionInput input, @Nullable String version) {
        return new ConnectionInput(input.name(), input.adapter(), version, input.state(), input.settings());
    }

    static UnaryOperator<ConnectionInput> set(String setting, Object value) {
        return input -> {
            Map<String, Object> settings = new HashMap<>(input.settings());
            settings.put(setting, value);
            return new ConnectionInput(input.name(), input.adapter(), input.adapterVersion(), input.state(), settings);
        };
    }

    static List<Tuple> faults(Runnable call) {
        List<Tuple> found = new ArrayList<>();
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID);
            for (FieldFault field : fault.fields()) {
                found.add(tuple(field.field(), field.code()));
            }
        });
        return found;
    }
}
