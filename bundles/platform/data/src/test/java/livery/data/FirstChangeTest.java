package livery.data;

import static livery.data.Modules.ONE;
import static livery.data.Modules.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step that goes with the first change of a thread, on a real MariaDB. */
class FirstChangeTest {

    private Standalone data;
    private EntityStore garage;
    private final AtomicInteger steps = new AtomicInteger();

    @BeforeEach
    void open() throws SQLException {
        data = Databases.open();
        garage = data.store(Modules.garage());
    }

    @AfterEach
    void close() {
        data.close();
    }

    private UnitOfWork.Rider rider() {
        return data.units().withFirstChange(ONE, () -> {
            steps.incrementAndGet();
            garage.session().persist(new Car(100 + steps.get(), "of the step"));
        });
    }

    private Car car(long id) {
        return data.units().call(ONE, () -> garage.session().find(Car.class, id));
    }

    @Test
    void goesWithTheFirstChangeOfItsTenantAndNoOther() {
        try (UnitOfWork.Rider rider = rider()) {
            assertThat(car(1)).isNull();
            data.units().run(TWO, () -> garage.session().persist(new Car(2, "of another tenant")));
            assertThat(rider.done()).isFalse();
            data.units().run(ONE, () -> garage.session().persist(new Car(1, "first")));
            assertThat(rider.done()).isTrue();
            data.units().run(ONE, () -> garage.session().persist(new Car(3, "second")));
        }
        assertThat(steps).hasValue(1);
        assertThat(car(101)).isNotNull();
    }

    @Test
    void isRolledBackWithTheChangeAndGoesWithTheNext() {
        try (UnitOfWork.Rider rider = rider()) {
            assertThatThrownBy(() -> data.units().run(ONE, () -> {
                        garage.session().persist(new Car(1, "first"));
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(rider.done()).isFalse();
            data.units().run(ONE, () -> garage.session().persist(new Car(1, "first")));
            assertThat(rider.done()).isTrue();
        }
    }

    @Test
    void rollsTheChangeBackWhenItFails() {
        try (UnitOfWork.Rider rider = data.units().withFirstChange(ONE, () -> {
            throw new IllegalStateException("taken over");
        })) {
            assertThatThrownBy(() ->
                            data.units().run(ONE, () -> garage.session().persist(new Car(1, "first"))))
                    .hasMessage("taken over");
            assertThat(rider.done()).isFalse();
        }
        assertThat(car(1)).isNull();
    }

    @Test
    void waitsNoLongerThanItIsAskedTo() {
        rider().close();
        data.units().run(ONE, () -> garage.session().persist(new Car(1, "first")));
        assertThat(steps).hasValue(0);
        try (UnitOfWork.Rider rider = rider()) {
            assertThatThrownBy(this::rider).isInstanceOf(IllegalStateException.class);
            assertThat(rider.done()).isFalse();
        }
    }
}
