package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Collections;
import livery.web.RequiresPermission;
import livery.web.TakesFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each method that takes files takes as much as it says, whether or not a caller says how long his is. */
class FileSizesTest {

    private static final int MEGABYTE = 1 << 20;
    private static RestServer server;

    /** Takes files of three sizes. */
    @Path("tenants/{tenant}/files")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.WILDCARD)
    public static final class Files {

        /** How much came. */
        public record SizeJson(long bytes) {}

        @POST
        @Path("small")
        @TakesFile(most = 2 * MEGABYTE)
        @RequiresPermission("things.write")
        public SizeJson small(InputStream body) throws IOException {
            return size(body);
        }

        @POST
        @Path("usual")
        @TakesFile
        @RequiresPermission("things.write")
        public SizeJson usual(InputStream body) throws IOException {
            return size(body);
        }

        @POST
        @Path("large")
        @TakesFile(most = 48 * MEGABYTE)
        @RequiresPermission("things.write")
        public SizeJson large(InputStream body) throws IOException {
            return size(body);
        }

        private static SizeJson size(InputStream body) throws IOException {
            long bytes = 0;
            byte[] some = new byte[MEGABYTE];
            for (int read = body.read(some); read >= 0; read = body.read(some)) {
                bytes += read;
            }
            return new SizeJson(bytes);
        }
    }

    @BeforeAll
    static void start() {
        server = new RestServer(Things.module("files", new Files()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void eachTakesAsMuchAsItSays() {
        taken("small", 2);
        refused("small", 3);
        taken("usual", 33);
        refused("usual", 34);
        taken("large", 48);
        refused("large", 49);
        refused("large", 130);
    }

    private static void taken(String path, int megabytes) {
        for (RestServer.Answer answer : sent(path, megabytes)) {
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
            assertThat(answer.body().get("bytes").asLong()).isEqualTo((long) megabytes * MEGABYTE);
        }
    }

    private static void refused(String path, int megabytes) {
        for (RestServer.Answer answer : sent(path, megabytes)) {
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("web.body.too-large");
        }
    }

    /** Once with its length in the head, and once without. */
    private static Iterable<RestServer.Answer> sent(String path, int megabytes) {
        Iterable<byte[]> bytes = Collections.nCopies(megabytes, new byte[MEGABYTE]);
        HttpRequest.BodyPublisher without = HttpRequest.BodyPublishers.ofByteArrays(bytes);
        HttpRequest.BodyPublisher with = HttpRequest.BodyPublishers.fromPublisher(without, (long) megabytes * MEGABYTE);
        return Arrays.asList(send(path, with), send(path, without));
    }

    private static RestServer.Answer send(String path, HttpRequest.BodyPublisher body) {
        return server.send(server.request("tenants/100/files/" + path)
                .header("Authorization", "Bearer key-manager")
                .header("Content-Type", "application/octet-stream")
                .POST(body));
    }
}
