package livery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void theInnermostSaysWhy() {
        Throwable thrown =
                new ExecutionException(new IllegalStateException(new IllegalArgumentException("no licence\nat")));

        assertThat(Cause.of(thrown)).isEqualTo("no licence");
        assertThat(Cause.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void aStackTraceIsReadForIt() {
        assertThat(Cause.ofTrace("""
                java.lang.reflect.InvocationTargetException
                \tat java.base/x.y(Z.java:1)
                Caused by: java.lang.IllegalStateException: no scale: 7
                \tat livery.trial.Part.<init>(Part.java:4)
                """)).isEqualTo("no scale: 7");
        assertThat(Cause.ofTrace("java.lang.NullPointerException\n\tat x.y(Z.java:1)\n"))
                .isEqualTo("NullPointerException");
    }
}
