package livery.web.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.Servlet;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;

class EntranceTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicInteger withdrawn = new AtomicInteger();
    private int takenAt = 1;
    private final Entrance entrance = new Entrance(this::offer, PATIENCE);

    @AfterEach
    void close() {
        entrance.close();
    }

    @Test
    void whatTheServerMissedIsOfferedUntilItIsTaken() throws InterruptedException {
        takenAt = 3;

        entrance.open();

        await().atMost(Duration.ofSeconds(60)).until(() -> offered.get() == 3);
        Thread.sleep(3 * PATIENCE.toMillis());
        assertThat(offered).hasValue(3);
        assertThat(withdrawn).hasValue(2);
    }

    @Test
    void whatIsTakenAtOnceStaysUntilTheEnd() throws InterruptedException {
        entrance.open();

        Thread.sleep(3 * PATIENCE.toMillis());
        assertThat(offered).hasValue(1);
        assertThat(withdrawn).hasValue(0);
        entrance.close();
        assertThat(withdrawn).hasValue(1);
    }

    @Test
    void afterTheEndNothingIsOffered() throws InterruptedException {
        takenAt = Integer.MAX_VALUE;
        entrance.open();

        entrance.close();
        int before = offered.get();
        Thread.sleep(3 * PATIENCE.toMillis());
        assertThat(offered).hasValue(before);
        assertThat(withdrawn).hasValue(before);
    }

    @SuppressWarnings("unchecked")
    private ServiceRegistration<Servlet> offer() {
        if (offered.incrementAndGet() == takenAt) {
            entrance.taken();
        }
        return (ServiceRegistration<Servlet>) Proxy.newProxyInstance(
                EntranceTest.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (any, call, values) -> {
                    assertThat(call.getName()).isEqualTo("unregister");
                    withdrawn.incrementAndGet();
                    return null;
                });
    }
}
