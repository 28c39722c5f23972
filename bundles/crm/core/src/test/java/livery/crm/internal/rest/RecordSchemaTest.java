package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.OwnType;
import livery.crm.internal.own.OwnChoice;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.platform.TenantId;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    private static OwnField field(int place, OwnType type, boolean required) {
        return new OwnField(
                place,
                OwnRecord.CUSTOMER,
                type.name().toLowerCase(Locale.ROOT),
                type,
                type == OwnType.REFERENCE ? OwnRecord.CUSTOMER : null,
                Map.of("en", type.name()),
                type == OwnType.CHOICE ? List.of(new OwnChoice("red", Map.of("en", "Red"))) : List.of(),
                required,
                false,
                place,
                null,
                0);
    }

    private static Map<?, ?> own(boolean required) {
        List<OwnField> fields = new ArrayList<>();
        for (OwnType type : OwnType.values()) {
            fields.add(field(fields.size() + 1, type, required));
        }
        Map<String, Object> schema = new RecordSchema(new TenantId(7), Locale.ENGLISH).of(OwnRecord.CUSTOMER, fields);
        return part(part(part(schema, "properties"), "own"), "properties");
    }

    private static Map<?, ?> part(Map<?, ?> of, String name) {
        assertThat(of.get(name)).isInstanceOf(Map.class);
        return (Map<?, ?>) of.get(name);
    }

    @Test
    void whatNeedNotBeFilledInCanBeEmptiedWithNull() {
        Map<?, ?> own = own(false);
        assertThat(part(own, "text").get("type")).isEqualTo(List.of("string", "null"));
        assertThat(part(own, "number").get("type")).isEqualTo(List.of("number", "null"));
        assertThat(part(own, "date").get("type")).isEqualTo(List.of("string", "null"));
        assertThat(part(own, "reference").get("type")).isEqualTo(List.of("string", "null"));
        assertThat(part(own, "choice").get("oneOf"))
                .isEqualTo(List.of(Map.of("const", "red", "title", "Red"), Map.of("type", "null")));
    }

    @Test
    void whatMustBeFilledInCannot() {
        Map<?, ?> own = own(true);
        assertThat(part(own, "text").get("type")).isEqualTo("string");
        assertThat(part(own, "number").get("type")).isEqualTo("number");
        assertThat(part(own, "choice").get("oneOf")).isEqualTo(List.of(Map.of("const", "red", "title", "Red")));
    }
}
