package livery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import livery.bench.deploy.ModuleVariant;
import livery.bench.deploy.SigningKey;

/** Makes versions of the shipped modules, signs them with a key that the installation trusts, and deploys them over REST. */
final class Deployer {

    private static final String MODULES = "/api/v1/group/modules";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SigningKey key = SigningKey.made();
    private final Installation installation;
    private final Path shipped;
    private final Path folder;

    Deployer(Distribution distribution, Installation installation, Path folder) throws IOException {
        this.installation = installation;
        this.shipped = distribution.directory().resolve("modules");
        this.folder = Files.createDirectories(folder);
        key.trustIn(installation.home().resolve("etc/trusted-keys"), "proof");
    }

    ModuleVariant variant(String module, String version) throws IOException {
        return new ModuleVariant(shipped.resolve(module + ".kar"), version);
    }

    /** Deploys it in the place of the version that is there; what it says of itself when that is not done. */
    JsonNode update(ModuleVariant variant, String name) throws IOException, InterruptedException {
        Path archive = variant.write(folder.resolve(name + ".kar"), key.signer());
        HttpResponse<String> kept = client.send(
                HttpRequest.newBuilder(URI.create(installation.url() + MODULES + "/archives"))
                        .header("Authorization", "Bearer " + installation.key())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(archive))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (kept.statusCode() / 100 != 2) {
            throw new BenchException("An archive was answered " + kept.statusCode() + ": " + kept.body());
        }
        String id = new ObjectMapper().readTree(kept.body()).path("id").asText();
        JsonNode outcome = installation.api().post(MODULES + "/changes", Map.of("kind", "update", "archive", id));
        if (!outcome.path("done").asBoolean()) {
            throw new BenchException(name + " was not deployed: " + outcome);
        }
        return outcome;
    }
}
