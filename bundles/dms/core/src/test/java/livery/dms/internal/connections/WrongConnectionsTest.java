package livery.dms.internal.connections;

import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.named;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static livery.dms.internal.connections.ConnectionInputs.withAdapter;
import static livery.dms.internal.connections.ConnectionInputs.withState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livery.dms.internal.DmsDatabase;
import livery.platform.CallContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused when a connection is made, each by its field. */
class WrongConnectionsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Connections connections = dms.connections();
    private final CallContext store = dms.store();

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
                wrong(
                        "what the adapter throws at",
                        set("folder", LineAdapter.FAILS_AT_FAULTS),
                        "settings",
                        "dms.adapter.failed"),
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
                        input -> new ConnectionInput(input.name(), input.adapter(), null, input.state(), numbered(101)),
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

    private static Arguments wrong(String what, UnaryOperator<ConnectionInput> spoil, String field, String code) {
        return Arguments.of(what, spoil, field, code);
    }

    private static Map<String, Object> numbered(int many) {
        return IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "c" + i));
    }
}
