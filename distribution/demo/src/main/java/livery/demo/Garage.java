package livery.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The cars of a store: those that it rents out, and those of its customers, which it services. */
final class Garage {

    private static final int LEAST_A_DAY = 15;
    private static final int MOST_A_DAY = 75;

    private final List<Car> fleet = new ArrayList<>();
    private final List<Car> owned = new ArrayList<>();

    /**
     * A car.
     *
     * @param owner the number of the customer who owns it; 0 for one of the fleet
     * @param kilometresADay what it is driven on average, so that its odometer rises
     */
    record Car(int number, String plate, List<String> model, LocalDate registered, int owner, int kilometresADay) {

        int odometer(LocalDate day) {
            return (int) (10 + ChronoUnit.DAYS.between(registered, day) * kilometresADay);
        }
    }

    Car add(int number, String plate, List<String> model, LocalDate registered, int owner, SplittableRandom random) {
        Car car = new Car(
                number, plate, model, registered, owner, LEAST_A_DAY + random.nextInt(MOST_A_DAY - LEAST_A_DAY));
        (owner == 0 ? fleet : owned).add(car);
        return car;
    }

    /** Those of customers. */
    List<Car> owned() {
        return List.copyOf(owned);
    }

    Car rented(SplittableRandom random) {
        return Names.pick(fleet, random);
    }

    Car serviced(SplittableRandom random) {
        return Names.pick(owned, random);
    }
}
