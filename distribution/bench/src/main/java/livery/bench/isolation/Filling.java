package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livery.demo.Demonstration;
import livery.demo.Kind;
import livery.demo.Store;

/** Two stores with something of every kind, and people who may do all, one thing or nothing. */
final class Filling {

    private static final String GROUP_PERSONS = Operation.ROOT + "/group/persons";
    private static final String PERSONS_SETTING = Operation.ROOT + "/group/settings";
    private static final int PERSONS = 5;
    private static final Store.Size SIZE = new Store.Size(300, 200, 300, 300);
    private static final long LONGEST_IMPORT_SECONDS = 180;
    private static final String TENANTS = Operation.ROOT + "/group/tenants";
    /** The group's own id as a tenant. */
    private static final String GROUP = "1";

    private final Target target;
    private final Caller operator;
    private final String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final People people;

    Filling(Target target) {
        this.target = target;
        this.operator = Caller.withKey(target.url(), target.key());
        this.people = new People(operator, mark);
    }

    /**
     * Those who ask, and what there is to ask for.
     *
     * @param first whose keeper asks
     * @param second whose things are asked for
     * @param weak may do nothing anywhere
     * @param spare a person who may be changed and removed
     */
    record Filled(
            Caller operator,
            Shop first,
            Shop second,
            Caller weak,
            People people,
            People.Person spare,
            People.Person other) {

        List<Shop> shops() {
            return List.of(first, second);
        }

        /** The spare person, signed in anew. */
        Caller session() throws IOException, InterruptedException {
            return people.session(spare);
        }
    }

    Filled fill() throws IOException, InterruptedException, SQLException {
        people.makeRoles();
        List<Store> stores = List.of(store("a"), store("b"));
        Demonstration demonstration = new Demonstration(target.folder(), stores);
        demonstration.writeExports();
        demonstration.setUp(target.url(), target.key());
        Shop first = shop(stores.get(0));
        Shop second = shop(stores.get(1));
        for (Shop shop : List.of(first, second)) {
            awaitImports(shop);
        }
        // Before the others, who are the first in the list of customers then.
        persons(List.of(first, second));
        // On days of their own: what both had would not be foreign.
        fill(first, "2027-03-01");
        fill(second, "2027-03-02");
        spareStores();
        holidays();
        new ParkedFacts(target.database()).park(GROUP);
        start(operator, "/group/jobs");
        People.Person spare = people.keeper(first.tenant(), People.SPARE);
        People.Person other = people.keeper(second.tenant(), "other");
        for (People.Person person : List.of(spare, other)) {
            people.key(person);
            people.firstSession(person);
        }
        return new Filled(operator, first, second, people.key(people.weak(GROUP)), people, spare, other);
    }

    /** Parks facts again, where some have been dealt with. */
    void park(Filled filled) throws SQLException {
        ParkedFacts parked = new ParkedFacts(target.database());
        parked.park(GROUP);
        for (Shop shop : filled.shops()) {
            parked.park(shop.tenant());
        }
    }

    /** Takes away what was written as rows, and gives up what was set. */
    void clear(Filled filled) throws IOException, InterruptedException, SQLException {
        operator.done("PATCH", PERSONS_SETTING, Collections.singletonMap("crm.persons.policy", null));
        ParkedFacts parked = new ParkedFacts(target.database());
        parked.clear(GROUP);
        for (Shop shop : filled.shops()) {
            parked.clear(shop.tenant());
        }
    }

    /** The demonstration's first store, small, under a code and with names of its own. */
    private Store store(String suffix) {
        Store model = Store.demonstration().get(0).sized(SIZE);
        return new Store(
                "iso-" + mark + suffix,
                "隔离店" + suffix + mark,
                model.brand(),
                model.region(),
                model.timeZone(),
                model.currency(),
                model.system(),
                model.names(),
                model.words(),
                model.mobilePrefixes(),
                model.platePrefix(),
                model.places(),
                model.size());
    }

    private Shop shop(Store store) throws IOException, InterruptedException {
        String tenant = "";
        String after = "";
        while (tenant.isEmpty()) {
            JsonNode page = operator.done("GET", TENANTS + "?limit=200" + after, null);
            for (JsonNode one : page.path("items")) {
                if (one.path("code").asText().equals(store.code())) {
                    tenant = one.path("id").asText();
                }
            }
            after = "&after=" + page.path("next").asText();
        }
        People.Person keeper = people.keeper(tenant, "keeper-" + store.code());
        return new Shop(store, tenant, people.key(keeper), keeper.id());
    }

    private void awaitImports(Shop shop) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
        while (shop.get("/imports?limit=200").path("items").findValuesAsText("state").stream()
                        .filter("done"::equals)
                        .count()
                < Kind.values().length) {
            if (System.nanoTime() > end) {
                throw new IOException("the exports were not taken in: " + shop.get("/imports"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** What does not come in files. */
    private void fill(Shop shop, String day) throws IOException, InterruptedException, SQLException {
        shop.post(
                "/segments", Map.of("name", People.SPARE + shop.store().code(), "criterion", Map.of("all", List.of())));
        shop.post(
                "/views",
                Map.of("list", "customers", "name", shop.store().code(), "shared", true, "columns", List.of("name")));
        // Before the owner, who is the first in the list of customers then.
        List<String> others = List.of(customer(shop, "丙"), customer(shop, "丁"));
        String owner = customer(shop, "客户");
        doubles(shop, owner, others);
        String customer = "/customers/" + owner;
        shop.post(customer + "/notes", Map.of("text", shop.store().code()));
        shop.post(
                customer + "/interactions",
                Map.of(
                        "channel",
                        "phone",
                        "direction",
                        "in",
                        "subject",
                        shop.store().code()));
        String code = shop.store().code();
        shop.post("/tasks", Map.of("title", code));
        shop.post("/leads", Map.of("name", code));
        shop.post("/reports", Map.of("name", code, "definition", Map.of()));
        shop.post(
                "/fields", Map.of("record", "customer", "code", "spare", "type", "text", "labels", Map.of("en", code)));
        voices(shop, customer, code);
        String tag = shop.post("/tags", Map.of("name", code)).path("id").asText();
        Map<String, Object> ticked = Map.of("ids", List.of(owner));
        shop.post("/bulk", Map.of("action", "tag", "tag", tag, "selection", ticked, "count", 1));
        shop.post("/list-exports", Map.of("selection", ticked));
        shop.post(customer + "/contacts", Map.of("name", "联系人" + shop.store().code()));
        String vehicle = shop.post(
                        "/vehicles", Map.of("plate", "车" + shop.store().code(), "owner", owner))
                .path("id")
                .asText();
        shop.post(customer + "/attachments?name=spare.txt", Map.of("text", code));
        shop.post("/vehicles/" + vehicle + "/attachments?name=spare.txt", Map.of("text", code));
        shop.post("/vehicles/" + vehicle + "/odometer", Map.of("km", 12_000));
        shop.post("/vehicles/" + vehicle + "/roles", Map.of("customer", owner));
        shop.post(
                customer + "/dealings",
                Map.of(
                        "kind",
                        "inquiry",
                        "at",
                        "2026-01-01T00:00:00Z",
                        "note",
                        "询" + shop.store().code()));
        shop.post("/households", Map.of("name", "家庭" + shop.store().code(), "members", List.of(owner)));
        new SpareConnection(operator, shop, target.folder().resolve(shop.store().code() + "-spare")).make();
        shop.keeper()
                .done(
                        "PUT",
                        shop.path("/calendar/days/" + day),
                        Map.of("name", shop.store().code(), "shifts", List.of()));
        start(shop.keeper(), "/tenants/" + shop.tenant() + "/jobs");
        new ParkedFacts(target.database()).park(shop.tenant());
    }

    /** What the owner says and others say of them, and a survey with a response that could be looked for. */
    private static void voices(Shop shop, String customer, String code) throws IOException, InterruptedException {
        shop.post(
                customer + "/external-data",
                Map.of(
                        "provider",
                        code,
                        "category",
                        "other",
                        "name",
                        code,
                        "text",
                        code,
                        "purpose",
                        "service",
                        "basis",
                        "contract",
                        "reference",
                        code));
        shop.post(customer + "/feedback", Map.of("kind", "praise", "channel", "store", "text", code));
        Map<String, Object> question = Map.of("kind", "text", "text", code);
        JsonNode survey = shop.post(
                "/surveys", Map.of("title", code, "goal", code, "method", "phone", "questions", List.of(question)));
        String path = "/surveys/" + survey.path("id").asText();
        for (String stage : List.of("design", "collect")) {
            shop.keeper().done("PATCH", shop.path(path), Map.of("stage", stage));
        }
        String owner = customer.substring(customer.lastIndexOf('/') + 1);
        shop.post(path + "/audience", Map.of("customers", List.of(owner)));
        Map<String, Object> answer =
                Map.of("question", survey.at("/questions/0/id").asText(), "text", code);
        shop.post(path + "/responses", Map.of("externalId", code, "answers", List.of(answer)));
    }

    /** Customers who share a mobile: with one of them the owner is one, and with the other they wait to be told apart. */
    private static void doubles(Shop shop, String owner, List<String> others) throws IOException, InterruptedException {
        shop.post("/customers/" + owner + "/merges", Map.of("merged", others.get(0)));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
        while (shop.get("/duplicates").path("items").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("no doubles were found");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** Who is a customer of both stores, and two whom somebody told apart. */
    private void persons(List<Shop> shops) throws IOException, InterruptedException {
        operator.done("PATCH", PERSONS_SETTING, Map.of("crm.persons.policy", "linked"));
        for (int number = 0; number < PERSONS; number++) {
            for (Shop shop : shops) {
                shop.post("/customers", Map.of("name", "同一人" + mark + number, "mobile", "1391234600" + number));
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
        JsonNode found = operator.done("GET", GROUP_PERSONS, null).path("items");
        while (found.size() < PERSONS) {
            if (System.nanoTime() > end) {
                throw new IOException("nobody is known to be a customer of both stores");
            }
            TimeUnit.MILLISECONDS.sleep(250);
            found = operator.done("GET", GROUP_PERSONS, null).path("items");
        }
        for (int number = 0; number < 2; number++) {
            JsonNode person = found.get(number);
            String customer = person.path("customers").path(0).path("id").asText();
            operator.done("DELETE", GROUP_PERSONS + "/" + person.path("id").asText() + "/customers/" + customer, null);
        }
    }

    private static String customer(Shop shop, String name) throws IOException, InterruptedException {
        return shop.post("/customers", Map.of("name", name + shop.store().code(), "mobile", "13912345678"))
                .path("id")
                .asText();
    }

    /** Starts the first kind of job that this tenant has. */
    private static void start(Caller caller, String jobs) throws IOException, InterruptedException {
        for (JsonNode kind :
                caller.done("GET", Operation.ROOT + jobs + "/kinds", null).path("items")) {
            String body = Json.text(Map.of("kind", kind.path("name").asText()));
            if (caller.call("POST", Operation.ROOT + jobs, body).succeeded()) {
                return;
            }
        }
        throw new IOException("no job can be started at " + jobs);
    }

    /** Stores that may be suspended, each with an export. */
    private void spareStores() throws IOException, InterruptedException {
        for (int number = 1; number <= 2; number++) {
            String code = People.SPARE + "-" + mark + number;
            String id = operator.done(
                            "POST", TENANTS, Map.of("kind", "store", "code", code, "name", code, "brand", "yuanhang"))
                    .path("id")
                    .asText();
            operator.done("POST", TENANTS + "/" + id + "/export", Map.of());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
            while (!operator.done("GET", TENANTS + "/" + id + "/exports", null)
                    .at("/items/0")
                    .hasNonNull("readyAt")) {
                if (System.nanoTime() > end) {
                    throw new IOException("the store " + code + " was not exported");
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private void holidays() throws IOException, InterruptedException {
        for (String region : List.of("CN", "TW")) {
            operator.done(
                    "PUT",
                    Operation.ROOT + "/group/holidays/" + region + "/"
                            + (region.equals("CN") ? "2031-10-01" : "2031-10-10"),
                    Map.of("kind", "holiday", "name", People.SPARE));
        }
    }
}
