package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import livery.platform.health.HealthPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void anErrorOfOneLookIsNotTheEndOfAll() {
        AtomicInteger looks = new AtomicInteger();
        new Looking(
                        () -> switch (looks.incrementAndGet()) {
                            case 1 -> throw new NoClassDefFoundError("livery/Gone");
                            case 2 -> throw new OutOfMemoryError("no room");
                            case 3 -> throw new IllegalStateException("the database went away");
                            default -> false;
                        },
                        Duration.ZERO,
                        () -> 0,
                        () -> 0)
                .run();
        assertThat(looks).hasValue(4);
    }

    @Test
    void readinessWarnsWhenNobodyLooksUnlessModulesAreBeingChanged() {
        AtomicLong now = new AtomicLong();
        AtomicLong changed = new AtomicLong();
        Looking looking = new Looking(() -> false, Duration.ZERO, changed::get, now::get);
        ModulesCheck check = new ModulesCheck();
        check.node = EmptyNode.in(folder);
        check.looking = looking;

        now.addAndGet(MINUTE.multipliedBy(2).toNanos());
        assertThat(check.parts()).containsExactly(HealthPart.up("modules"));
        now.addAndGet(MINUTE.toNanos());
        changed.set(now.get());
        assertThat(check.parts()).as("a long change").containsExactly(HealthPart.up("modules"));
        now.addAndGet(MINUTE.multipliedBy(3).toNanos());
        assertThat(check.parts())
                .containsExactly(HealthPart.warning("modules", "modules.not-looked-after", Map.of("minutes", 2L)));

        looking.run();
        assertThat(check.parts()).containsExactly(HealthPart.up("modules"));
    }
}
