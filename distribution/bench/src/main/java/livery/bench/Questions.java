package livery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/** What people ask of a store all day, each over HTTP and in SQL. */
final class Questions {
    /** So many vehicles and dealings the console asks for when it shows a customer. */
    static final int ON_THE_PAGE = 20;

    private final Picks picks;
    private final String base;

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

    /** The questions to the store whose id this is. */
    Questions(Picks picks, String store) {
        this.picks = picks;
        this.base = "/api/v1/tenants/" + store + "/customers";
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
                        "a customer's page",
                        (caller, random) -> {
                            String customer = base + "/" + Picks.one(picks.customers(), random);
                            caller.get(customer);
                            caller.get(customer + "/vehicles?limit=" + ON_THE_PAGE);
                            caller.get(customer + "/timeline?limit=" + ON_THE_PAGE);
                        },
                        (sql, random) -> sql.customer(Picks.one(picks.customers(), random))));
    }

    private String search(String text) {
        return base + "?limit=50&q=" + Api.encoded(text);
    }
}
