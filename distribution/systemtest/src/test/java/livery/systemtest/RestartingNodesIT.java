package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import livery.bench.deploy.SigningKey;
import livery.bench.deploy.TestBundle;
import livery.bench.deploy.TestModule;
import livery.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes and a change that takes a restart of each: one tries it, the other follows what has been seen to run. */
@EnabledIfSystemProperty(named = "livery.full", matches = "true")
class RestartingNodesIT {

    private static final String DATABASE = "restarting";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static Installation first;
    private static Installation second;
    private static Deployments onFirst;
    private static Deployments onSecond;
    private static SigningKey trusted;
    private static Path folder;

    @BeforeAll
    static void twoNodes() throws Exception {
        folder = Files.createTempDirectory("livery-restarting-nodes");
        TestDatabase server = TestDatabase.shared();
        String url = server.jdbcUrl(DATABASE);
        first = Installation.empty(
                "restarting-a",
                Map.of(
                        "LIVERY_NODE",
                        "a",
                        "LIVERY_DB_URL",
                        url.substring(0, url.indexOf('?')),
                        "LIVERY_DB_USER",
                        server.user(),
                        "LIVERY_DB_PASSWORD",
                        server.password()),
                "--no-demo");
        first.start();
        Path file = first.home().resolve("b.join");
        assertThat(first.run("join-file", "--out", file.toString()).code()).isZero();
        second = Installation.empty("restarting-b", Map.of("LIVERY_NODE", "b"), "--join", file.toString());
        second.start();
        trusted = SigningKey.made();
        trusted.trustIn(first.home().resolve("etc").resolve("trusted-keys"), "factory");
        trusted.trustIn(second.home().resolve("etc").resolve("trusted-keys"), "factory");
        onFirst = new Deployments(first);
        onSecond = onFirst.on(second);
    }

    @AfterAll
    static void close() {
        second.close();
        first.close();
    }

    @Test
    void theOtherFollowsWhatRunsAndNothingElse() throws Exception {
        Path log = second.home().resolve("log/livery.log");
        Map<String, String> before = onSecond.states();
        begun("throw new IllegalStateException(\"no scale\");");
        assertThat(ended()).isEqualTo("put_back");
        assertThat(onSecond.states()).isEqualTo(before);
        assertThat(Files.readString(log)).doesNotContain("starts anew");

        begun("");
        assertThat(ended()).isEqualTo("done");
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(onSecond.states()).containsEntry("part", "1.0.0 running"));
        assertThat(onFirst.states()).containsEntry("part", "1.0.0 running");
        assertThat(onSecond.states()).isEqualTo(onFirst.states());
        assertThat(onSecond.set()).isEqualTo(onFirst.set());
        assertThat(Files.readString(log)).contains("starts anew");
        assertThat(onSecond.faults()).isEmpty();
        assertThat(onFirst.faults()).isEmpty();
    }

    private static void begun(String starting) throws Exception {
        TestBundle part = new TestBundle("trial.part.part", "1.0.0")
                .header("Fragment-Host", "livery.web.gateway")
                .file("trial/part.txt", "here");
        Path archive = new TestModule("part", "1.0.0", part, new TestBundle("trial.part", "1.0.0").starting(starting))
                .write(Files.createTempFile(folder, "module", ".kar"), trusted.signer());
        assertThat(onFirst.changeWithRestart("install", "archive", onFirst.given(archive))
                        .is(200)
                        .json()
                        .get("restarting")
                        .asBoolean())
                .isTrue();
    }

    private static String ended() {
        return await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> onFirst.get("/restart")
                                .json()
                                .path("last")
                                .path("state")
                                .asText("trying"),
                        state -> !state.equals("trying"));
    }
}
