package livery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people ask of a store all day, each over HTTP and in SQL. */
final class Questions {
    /** So many vehicles the console asks for when it shows a customer. */
    static final int ON_THE_PAGE = 20;

    /** All that the console asks for when it shows a customer to somebody who may see all of it. */
    private static final List<String> PAGE = List.of(
            "/customers/%s",
            "/duplicates?customer=%s",
            "/customers/%s/adviser",
            "/customers/%s/tags",
            "/customers/%s/segments",
            "/customers/%s/consents",
            "/customers/%s/vehicles?limit=" + ON_THE_PAGE,
            "/customers/%s/history/kinds",
            "/customers/%s/history",
            "/tasks?customer=%s&limit=10",
            "/customers/%s/notes",
            "/customers/%s/feedback?limit=5",
            "/customers/%s/attachments",
            "/customers/%s/external-data",
            "/customers/%s/elsewhere",
            "/customers/%s/merges",
            "/households?customer=%s");

    /** What the list with a criterion shows: many fulfil it, as with most lists that people keep. */
    static final Map<String, Object> CRITERION = Map.of(
            "collection",
            "crm.dealings",
            "function",
            "count",
            "window",
            Map.of("last", BestSql.SEEN_WITHIN_MONTHS, "unit", "months"),
            "where",
            Map.of("field", "kind", "operator", "is", "values", List.of("service-visit")),
            "operator",
            "at-least",
            "values",
            List.of(1));

    private final Picks picks;
    private final String store;
    private final String base;
    private final String view;

    /** One of them. */
    record Kind(String name, OverHttp http, InSql sql) {}

    /** Asks the API. */
    @FunctionalInterface
    interface OverHttp {
        void ask(HttpCaller caller, SplittableRandom random) throws java.io.IOException;
    }

    /** Asks the database the same. */
    @FunctionalInterface
    interface InSql {
        void ask(BestSql sql, SplittableRandom random) throws SQLException;
    }

    /**
     * The questions to a store.
     *
     * @param store its id
     * @param view the id of one with the criterion
     */
    Questions(Picks picks, String store, String view) {
        this.picks = picks;
        this.view = view;
        this.store = "/api/v1/tenants/" + store;
        this.base = this.store + "/customers";
    }

    List<Kind> all() {
        return List.of(
                new Kind(
                        "first page of 50",
                        (caller, random) -> caller.get(base + "?limit=50"),
                        (sql, random) -> sql.page(Long.MAX_VALUE)),
                new Kind(
                        "deep page of 50",
                        (caller, random) ->
                                caller.get(base + "?limit=50&after=" + Picks.one(picks.customers(), random)),
                        (sql, random) -> sql.page(Picks.one(picks.customers(), random))),
                new Kind(
                        "page of 50 by name",
                        (caller, random) -> caller.get(base + "?limit=50&sort=name"),
                        (sql, random) -> sql.pageByName()),
                new Kind(
                        "page of 50, " + OwnColumns.FIELDS + " own fields",
                        (caller, random) -> caller.get(base + "?limit=50&own=" + OwnColumns.CODES),
                        (sql, random) -> sql.pageWithOwnColumns()),
                new Kind(
                        "page with a criterion",
                        (caller, random) -> caller.get(base + "?limit=50&view=" + view),
                        (sql, random) -> sql.pageOfThoseSeen()),
                new Kind(
                        "search, 1 character",
                        (caller, random) -> caller.get(search(Picks.one(picks.characters(), random))),
                        (sql, random) -> sql.character(Picks.one(picks.characters(), random))),
                new Kind(
                        "search, 2 characters",
                        (caller, random) -> caller.get(search(Picks.one(picks.pairs(), random))),
                        (sql, random) -> sql.part(Picks.one(picks.pairs(), random))),
                new Kind(
                        "search, mobile's end",
                        (caller, random) -> caller.get(search(Picks.one(picks.mobileTails(), random))),
                        (sql, random) -> sql.digits(Picks.one(picks.mobileTails(), random))),
                new Kind(
                        "search, part of a plate",
                        (caller, random) -> caller.get(search(Picks.one(picks.plateParts(), random))),
                        (sql, random) -> sql.part(Picks.one(picks.plateParts(), random))),
                new Kind(
                        "search, how a name is read",
                        (caller, random) -> caller.get(search(Picks.one(picks.readings(), random))),
                        (sql, random) -> sql.reading(Picks.one(picks.readings(), random))),
                new Kind(
                        "search, end of a VIN",
                        (caller, random) -> caller.get(vehicles(Picks.one(picks.vinEnds(), random)) + "&limit=50"),
                        (sql, random) -> sql.vin(Picks.one(picks.vinEnds(), random))),
                new Kind(
                        "Ctrl-K, two characters",
                        (caller, random) -> {
                            String text = Picks.one(picks.pairs(), random);
                            caller.get(base + "?limit=8&q=" + Api.encoded(text));
                            caller.get(vehicles(text) + "&limit=8");
                        },
                        (sql, random) -> sql.part(Picks.one(picks.pairs(), random))),
                new Kind(
                        "a customer's page",
                        (caller, random) -> {
                            String id = String.valueOf(Picks.one(picks.customers(), random));
                            Browser.ask(
                                    caller,
                                    PAGE.stream()
                                            .map(call -> store + call.formatted(id))
                                            .toList());
                        },
                        (sql, random) -> sql.customer(Picks.one(picks.customers(), random))));
    }

    private String vehicles(String text) {
        return store + "/vehicles?q=" + Api.encoded(text);
    }

    private String search(String text) {
        return base + "?limit=50&q=" + Api.encoded(text);
    }
}
