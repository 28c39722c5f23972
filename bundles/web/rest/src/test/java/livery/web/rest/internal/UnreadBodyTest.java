package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A request whose body comes later than its head, as many clients send it, and which is refused without its body: the
 * connection serves the next request all the same.
 */
class UnreadBodyTest {

    private static final int SHORT = 300;
    private static final int LONG = 60_000;
    private static final String BODY = "{\"name\":\"x\",\"hot\":false}";
    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(Things.module());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tenants/100/things, nobody, 401",
        "tenants/100/things, key-reader, 403",
        "tenants/200/things, key-manager, 404",
        "tenants/100/nothing, key-manager, 404"
    })
    void theConnectionIsGoodForTheNextRequest(String path, String key, int refused) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            socket.setSoTimeout(SHORT);
            send(out, head("POST", path, key, BODY.length()));
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nothing is answered while the body is on its way")
                    .isThrownBy(in::read);
            socket.setSoTimeout(LONG);
            send(out, BODY);
            assertThat(answer(in)).startsWith("HTTP/1.1 " + refused);

            send(out, head("GET", "tenants/100/things", "key-manager", 0));
            assertThat(answer(in)).startsWith("HTTP/1.1 200");
        }
    }

    private static String head(String method, String path, String key, int length) {
        return method + " /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The status line of an answer, whose body is read to its end. */
    private static String answer(BufferedReader in) throws IOException {
        String status = in.readLine();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        return String.valueOf(status);
    }
}
