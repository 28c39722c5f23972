package livery.crm.internal.intake;

import java.time.Duration;

/** How much processor time the tests' own database server and this JVM have used. */
final class ServerCpu {

    private ServerCpu() {}

    static long millis() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    static long ownMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }
}
