package livery.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import livery.database.Ports;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real identity provider with one realm, everything in memory. */
final class Keycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path home = Path.of(System.getProperty("livery.keycloak"));
    private final Path log = home.resolveSibling("keycloak.log");
    private final Path built = home.resolve("built");
    private final int port = Ports.free();
    private @Nullable Process process;

    /** Makes it ready to start, which is done once for an unpacked one and takes long. */
    void build() throws IOException {
        if (!Files.exists(built)) {
            process = run("build", "--db=dev-mem");
        }
    }

    /** Starts it once it is built, with a realm whose client may come back to this address. */
    void launch(String clientUrl) throws IOException, InterruptedException {
        if (process != null) {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Keycloak cannot be built: see " + log);
            }
            Files.createFile(built);
        }
        Path realm = home.resolve("data/import/group-realm.json");
        Files.createDirectories(realm.getParent());
        try (InputStream text = Keycloak.class.getResourceAsStream("group-realm.json")) {
            Files.writeString(
                    realm, new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("CLIENT_URL", clientUrl));
        }
        process = run(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(),
                "--import-realm");
    }

    private Process run(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        builder.environment().put("JAVA_OPTS_APPEND", Installation.SHORT_LIVED);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return builder.start();
    }

    void awaitStart() {
        Process running = Objects.requireNonNull(process);
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .failFast("Keycloak ended: see " + log, () -> !running.isAlive())
                .until(this::answers);
    }

    private boolean answers() throws InterruptedException {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String issuer() {
        return url() + "/realms/group";
    }

    private String url() {
        return "http://localhost:" + port;
    }

    /** Takes a role from a person. */
    void takeRole(String person, String role) throws IOException, InterruptedException {
        String token = JSON.readTree(
                        send(HttpRequest.newBuilder(URI.create(url() + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))))
                .get("access_token")
                .asText();
        String realm = url() + "/admin/realms/group";
        JsonNode user = JSON.readTree(send(authorized(token, realm + "/users?exact=true&username=" + person)))
                .get(0);
        JsonNode held = JSON.readTree(
                send(authorized(token, realm + "/roles/" + URLEncoder.encode(role, StandardCharsets.UTF_8))));
        send(authorized(token, realm + "/users/" + user.get("id").asText() + "/role-mappings/realm")
                .header("Content-Type", "application/json")
                .method("DELETE", HttpRequest.BodyPublishers.ofString("[" + held + "]")));
    }

    private static HttpRequest.Builder authorized(String token, String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
