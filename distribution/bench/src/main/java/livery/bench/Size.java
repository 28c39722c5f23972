package livery.bench;

import java.util.List;
import java.util.Locale;
import livery.demo.Store;

/** How much data a measurement has: ten dealings and three quarters of a vehicle for each customer. */
enum Size {
    S(10_000),
    M(100_000),
    L(1_000_000);

    private static final int DEALINGS_OF_A_CUSTOMER = 10;

    private final int customers;

    Size(int customers) {
        this.customers = customers;
    }

    static Size parse(String text) {
        for (Size size : values()) {
            if (size.letter().equals(text)) {
                return size;
            }
        }
        throw new UsageException("--size is s, m or l, not " + text);
    }

    int customers() {
        return customers;
    }

    int vehicles() {
        return customers / 4 * 3;
    }

    int dealings() {
        return customers * DEALINGS_OF_A_CUSTOMER;
    }

    /** The demonstration's stores, with this much spread over them as the demonstration spreads its own. */
    List<Store> overThreeStores() {
        List<Store> stores = Store.demonstration();
        Store.Size all = total(stores);
        return stores.stream()
                .map(store -> store.sized(new Store.Size(
                        share(customers, store.size().customers(), all.customers()),
                        share(vehicles(), store.size().vehicles(), all.vehicles()),
                        share(dealings(), store.size().rentals(), all.rentals() + all.visits()),
                        share(dealings(), store.size().visits(), all.rentals() + all.visits()))))
                .toList();
    }

    /** The demonstration's first store, with all of it. */
    Store inOneStore() {
        return Store.demonstration()
                .get(0)
                .sized(new Store.Size(customers, vehicles(), dealings() / 2, dealings() - dealings() / 2));
    }

    private static Store.Size total(List<Store> stores) {
        return stores.stream()
                .map(Store::size)
                .reduce(
                        new Store.Size(0, 0, 0, 0),
                        (a, b) -> new Store.Size(
                                a.customers() + b.customers(),
                                a.vehicles() + b.vehicles(),
                                a.rentals() + b.rentals(),
                                a.visits() + b.visits()));
    }

    private static int share(int whole, int part, int all) {
        return Math.toIntExact((long) whole * part / all);
    }

    private String letter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (%,d customers, %,d vehicles, %,d dealings)",
                letter(),
                customers,
                vehicles(),
                dealings());
    }
}
