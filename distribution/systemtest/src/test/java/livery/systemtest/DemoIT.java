package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.demo.Kind;
import livery.demo.Store;
import livery.demo.StoreExports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What three dealer systems exported is in the stores after the first start, each store's own, each record accounted for. */
class DemoIT {

    private static final long SEED = 20_261_101L;

    private final Api operator = Api.operator();

    @Test
    @Tag("A5")
    @Tag("A1")
    void everyRecordOfTheThreeStoresIsAccountedFor(@TempDir Path folder) throws IOException {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        long records = 0;
        for (Store store : Store.demonstration()) {
            String imports = "/api/v1/tenants/" + operator.store(store.code()) + "/imports?limit=200";
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                JsonNode items = operator.get(imports).is(200).json().get("items");
                assertThat(items).hasSizeGreaterThanOrEqualTo(Kind.values().length);
                items.forEach(one -> assertThat(one.get("state").asText()).isEqualTo("done"));
            });
            Map<Kind, Integer> lines = StoreExports.write(store, folder.resolve(store.code()), SEED);
            for (Kind kind : Kind.values()) {
                JsonNode of = ofKind(operator.get(imports).json().get("items"), kind);
                assertThat(of.get("read").asLong()).isEqualTo(lines.get(kind).longValue());
                assertThat(of.get("accepted").asLong()
                                + of.get("unchanged").asLong()
                                + of.get("quarantined").asLong()
                                + of.get("waiting").asLong())
                        .isEqualTo(of.get("read").asLong());
                if (kind.hasFaults()) {
                    assertThat(of.get("quarantined").asLong())
                            .as("faults that were held")
                            .isPositive();
                }
                assertThat(of.get("accepted").asDouble()).isGreaterThan(lines.get(kind) * 0.97);
                first = min(first, Instant.parse(of.get("startedAt").asText()));
                last = max(last, Instant.parse(of.get("finishedAt").asText()));
                records += of.get("read").asLong();
            }
        }
        double seconds = Duration.between(first, last).toMillis() / 1_000.0;
        System.out.printf(
                "system test: demo import %d records in %.1f s, %.0f records/s%n", records, seconds, records / seconds);
    }

    /** Other tests may have brought files of their own. */
    private static JsonNode ofKind(JsonNode imports, Kind kind) {
        for (JsonNode one : imports) {
            if (one.get("kind").asText().equals(kind.id())
                    && one.get("file").asText().endsWith("_20261101.csv")) {
                return one;
            }
        }
        throw new AssertionError("no import of " + kind);
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Test
    @Tag("A1")
    void aCustomerHasProfileVehiclesAndTimeline() {
        String store = operator.store("gz-tianhe");
        String customers = "/api/v1/tenants/" + store + "/customers";
        await().atMost(Duration.ofMinutes(3))
                .until(() -> withDealings(operator.get(customers + "?limit=200").json()) != null);
        JsonNode listed = withDealings(operator.get(customers + "?limit=200").json());
        String one = customers + "/" + listed.get("id").asText();
        JsonNode customer = operator.get(one).is(200).json();
        assertThat(customer.get("name").asText()).isEqualTo(listed.get("name").asText());
        assertThat(customer.get("age").asInt()).isBetween(18, 70);
        assertThat(customer.get("behaviour").get("rentals").asInt()
                        + customer.get("behaviour").get("serviceVisits").asInt())
                .isPositive();
        assertThat(operator.get(one + "/vehicles").is(200).json().get("items")).isNotEmpty();
        JsonNode timeline = operator.get(one + "/timeline").is(200).json().get("items");
        assertThat(timeline).isNotEmpty();
        assertThat(timeline.get(0).get("at").asText())
                .isEqualTo(listed.get("lastDealingAt").asText());
        String name = listed.get("name").asText();
        for (String part : new String[] {name.substring(0, 1), name.substring(1)}) {
            assertThat(found(customers, part, listed)).isTrue();
        }
        if (!listed.get("mobile").isNull()) {
            String mobile = listed.get("mobile").asText();
            assertThat(found(customers, mobile.substring(mobile.length() - 4), listed))
                    .isTrue();
        }
        String plate = listed.get("vehicles").get(0).asText();
        assertThat(found(customers, plate.substring(1), listed)).isTrue();
    }

    @Test
    @Tag("A1")
    void numbersOfDrivingLicencesComeWithTheCustomersAndAreMasked() {
        String customers = "/api/v1/tenants/" + operator.store("gz-tianhe") + "/customers";
        await().atMost(Duration.ofMinutes(3))
                .until(() -> withDealings(operator.get(customers + "?limit=200").json()) != null);
        List<String> licences = new ArrayList<>();
        for (JsonNode listed : operator.get(customers + "?limit=20").json().get("items")) {
            JsonNode customer = operator.get(customers + "/" + listed.get("id").asText())
                    .is(200)
                    .json();
            if (!customer.get("drivingLicenceNumber").isNull()) {
                licences.add(customer.get("drivingLicenceNumber").asText());
            }
        }
        assertThat(licences).hasSizeGreaterThan(10).allMatch(number -> number.matches("9901\\*{10}\\w{4}"));
    }

    private boolean found(String customers, String part, JsonNode wanted) {
        String after = "";
        do {
            JsonNode page = operator.get(customers + "?limit=200&after=" + after + "&q="
                            + java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8))
                    .is(200)
                    .json();
            for (JsonNode one : page.get("items")) {
                if (one.get("id").equals(wanted.get("id"))) {
                    return true;
                }
            }
            after = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!after.isEmpty());
        return false;
    }

    private static JsonNode withDealings(JsonNode page) {
        for (JsonNode one : page.get("items")) {
            if (one.get("vehicles").size() > 0 && !one.get("lastDealingAt").isNull()) {
                return one;
            }
        }
        return null;
    }
}
