package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import livery.bench.isolation.Findings;
import livery.bench.isolation.IsolationProof;
import livery.bench.isolation.Target;
import org.junit.jupiter.api.Test;

/** No store learns of another's: {@code livery prove isolation} in short, without a verdict on times. */
class IsolationIT {

    private static final int TIMED_CALLS = 2;
    /** Of some twenty; {@code prove} takes them all. */
    private static final int KINDS = 3;

    @Test
    void everyOperationKeepsStoresApart() throws Exception {
        Installation livery = Installation.shared();
        Path home = livery.home();
        String password =
                Files.readString(home.resolve("secrets/database-password")).strip();
        Target target = new Target(
                livery.url(),
                new ObjectMapper()
                        .readTree(home.resolve("first-sign-in.json").toFile())
                        .get("apiKey")
                        .asText(),
                Files.createDirectories(home.resolveSibling("isolation")),
                "jdbc:mariadb://127.0.0.1:" + livery.databasePort() + "/livery?sslMode=disable&user=livery&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));

        Findings findings = new IsolationProof(target, TIMED_CALLS, false, KINDS).call();

        findings.lines().forEach(line -> System.out.println("isolation: " + line));
        assertThat(findings.asked().get("operations")).isGreaterThan(80);
        assertThat(findings.faults()).isEmpty();
    }
}
