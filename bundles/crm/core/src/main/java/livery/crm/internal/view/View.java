package livery.crm.internal.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import livery.platform.PersonId;

/** A view as it is stored. */
public record View(
        long id,
        ListName list,
        String name,
        PersonId owner,
        boolean shared,
        boolean preferred,
        List<String> columns,
        String sort,
        Map<String, Object> filter,
        long version) {

    static final String COLUMNS = "id, list, name, owner_id, shared, preferred, shown, sort, filter, version";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static View read(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return new View(
                row.getLong("id"),
                ListName.valueOf(row.getString("list")),
                row.getString("name"),
                new PersonId(row.getLong("owner_id")),
                row.getBoolean("shared"),
                row.getBoolean("preferred"),
                shown.isEmpty() ? List.of() : List.of(shown.split(",")),
                row.getString("sort"),
                tree(row.getString("filter")),
                row.getLong("version"));
    }

    String shown() {
        return String.join(",", columns);
    }

    static String text(Map<String, Object> filter) {
        try {
            return JSON.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> tree(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ViewDraft draft() {
        return new ViewDraft(name, shared, preferred, columns, sort, filter);
    }
}
