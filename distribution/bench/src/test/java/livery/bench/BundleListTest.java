package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundleListTest {
    private static final String HEAD = """
            START LEVEL 100 , List Threshold: 0
            ID | State    | Lvl | Version            | Name
            ---+----------+-----+--------------------+-----------------------
             0 | Active   |   0 | 7.0.5              | System Bundle, Fragments: 1
             1 | Resolved |   1 | 4.4.10             | Features :: Extension, Hosts: 0
            """;

    @Test
    void activeBundlesAndFragmentsAreWell() {
        assertThat(BundleList.parse(HEAD))
                .isEqualTo(new BundleList(List.of("System Bundle 7.0.5", "Features :: Extension 4.4.10"), List.of()));
        assertThat(BundleList.parse(HEAD).well()).isTrue();
    }

    @Test
    void aBundleThatIsOnlyResolvedIsNot() {
        BundleList list = BundleList.parse(HEAD + " 9 │ Resolved │  80 │ 0.1.0 │ Livery :: CRM :: Core\n");
        assertThat(list.well()).isFalse();
        assertThat(list.unwell()).singleElement().asString().contains("CRM :: Core");
    }

    @Test
    void noBundleAtAllIsNotWell() {
        assertThat(BundleList.parse("").well()).isFalse();
    }
}
