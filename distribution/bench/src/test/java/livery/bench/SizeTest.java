package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import livery.demo.Store;
import org.junit.jupiter.api.Test;

class SizeTest {

    @Test
    void threeStoresTogetherHaveAboutTheWholeSize() {
        for (Size size : Size.values()) {
            int customers = 0;
            int vehicles = 0;
            int dealings = 0;
            for (Store store : size.overThreeStores()) {
                customers += store.size().customers();
                vehicles += store.size().vehicles();
                dealings += store.size().rentals() + store.size().visits();
            }
            assertThat(customers).isEqualTo(size.customers());
            assertThat(vehicles).isEqualTo(size.vehicles());
            assertThat(dealings).isBetween(size.dealings() - 6, size.dealings());
        }
    }

    @Test
    void theLargestIsAsLargeAsPromised() {
        assertThat(Size.L.customers()).isEqualTo(1_000_000);
        assertThat(Size.L.dealings()).isEqualTo(10_000_000);
        assertThat(Size.parse("l")).hasToString("l (1,000,000 customers, 750,000 vehicles, 10,000,000 dealings)");
    }
}
