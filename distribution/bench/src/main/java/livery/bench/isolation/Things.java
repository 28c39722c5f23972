package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a variable of a path can stand for: what the collection before it lists. */
final class Things {

    private static final String VEHICLES = "/tenants/{tenant}/vehicles";
    private static final int MOST_PAGES = 20;
    private static final List<String> NAMES = List.of("id", "day", "code");

    /** What lists nothing itself, and yet has a variable behind it. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "/group/holidays", List.of("CN", "TW"),
            "/tenants/{tenant}/schemas", List.of("customer", "vehicle", "dealing"));

    private Things() {}

    /**
     * The values of a collection in its order, those that may be removed before others.
     *
     * @param collection its path in the document
     * @param bound values of the variables in it
     */
    static List<String> of(Caller caller, String collection, Map<String, String> bound)
            throws IOException, InterruptedException {
        List<String> known = KNOWN.get(collection);
        if (known != null) {
            return known;
        }
        if (collection.equals(VEHICLES)) {
            return vehicles(caller, bound);
        }
        // A customer's dealings are listed by their timeline.
        String list = collection.endsWith("/dealings")
                ? collection.substring(0, collection.length() - "dealings".length()) + "timeline"
                : collection;
        List<String> spare = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode item : items(caller, Operation.fill(list, bound))) {
            String value = value(item);
            if (value != null) {
                (item.toString().contains(People.SPARE) ? spare : others).add(value);
            }
        }
        spare.addAll(others);
        return spare;
    }

    /** Those of the first customers who have one. */
    private static List<String> vehicles(Caller caller, Map<String, String> bound)
            throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String customer : of(caller, "/tenants/{tenant}/customers", bound)) {
            String path = Operation.fill("/tenants/{tenant}/customers/", bound) + customer + "/vehicles";
            items(caller, path).forEach(item -> found.add(item.path("id").asText()));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** All of them, page by page. */
    private static List<JsonNode> items(Caller caller, String path) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        @Nullable String after = "";
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            JsonNode found = Json.read(caller.call("GET", path + after, null).body());
            found.path("items").forEach(all::add);
            after = found.hasNonNull("next")
                    ? "?after=" + URLEncoder.encode(found.get("next").asText(), StandardCharsets.UTF_8)
                    : null;
        }
        return all;
    }

    private static @Nullable String value(JsonNode item) {
        return NAMES.stream()
                .filter(item::hasNonNull)
                .map(name -> item.get(name).asText())
                .findFirst()
                .orElse(null);
    }

    /** One that looks the same and that nobody has. */
    static String missing(String value) {
        return missing(value, 0);
    }

    /** Another one for each number. */
    static String missing(String value, int number) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "2049" + value.substring(4);
        }
        if (value.matches("\\d{9,18}")) {
            // The last digits of an id are by chance.
            return Long.toString(Long.parseLong(value) ^ 0x2a5a5L + number);
        }
        return (value.charAt(0) == 'z' ? 'y' : 'z') + value.substring(1);
    }
}
