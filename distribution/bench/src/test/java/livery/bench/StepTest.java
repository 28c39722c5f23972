package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void aStepIsKnownByWhatItDidNotByWhere() {
        assertThat(Step.parse("   1.2 s  database on port 20112")).contains(new Step("database", 1.2));
        assertThat(Step.parse("   0.0 s  home /some/where")).contains(new Step("home", 0.0));
        assertThat(Step.parse("  17.7 s  platform")).contains(new Step("platform", 17.7));
    }

    @Test
    void otherLinesAreNoSteps() {
        assertThat(Step.parse("started in 10.1 s")).isEmpty();
        assertThat(Step.parse("Livery is ready: http://localhost:20111")).isEmpty();
    }
}
