package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Livery with a certificate of its own and one trusted proxy, which is another address of this machine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsIT {

    private static final String PROXY = "127.0.0.2";
    private static final String ANYBODY = "127.0.0.1";

    private static Path certificate;
    private static Path key;
    private static Certificates certificates;
    private static X509Certificate first;
    private static Installation installation;
    private static JsonNode account;

    @BeforeAll
    static void start() throws Exception {
        Path directory = Files.createTempDirectory("livery-tls");
        certificate = directory.resolve("server.crt");
        key = directory.resolve("server.key");
        certificates = new Certificates(directory.resolve("made"));
        first = certificates.write("first", "RSA", certificate, key);
        installation = Installation.empty(
                "tls",
                Map.of(
                        "LIVERY_TLS_CERTIFICATE",
                        certificate.toString(),
                        "LIVERY_TLS_KEY",
                        key.toString(),
                        "LIVERY_TRUSTED_PROXIES",
                        PROXY,
                        "LIVERY_PUBLIC_URL",
                        "https://crm.example.com/"),
                "--no-demo");
        installation.start();
        account = new ObjectMapper()
                .readTree(installation.home().resolve("first-sign-in.json").toFile());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    @Order(1)
    void answersOverTlsAloneAndSaysSo() throws Exception {
        assertThat(installation.printed())
                .contains("Livery is ready: https://localhost:" + installation.port())
                .contains("people reach it at https://crm.example.com");
        assertThat(account.get("url").asText()).startsWith("https://crm.example.com");
        assertThat(exchange(ANYBODY, "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Strict-Transport-Security: max-age=31536000")
                .containsIgnoringCase("X-Request-Id: ");
        assertThat(installation.run("status").text()).startsWith("ready");
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), installation.port())) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    @Order(2)
    void theCookieGoesOverTlsOnlyAndOnlyATrustedProxyNamesAnAddress() throws Exception {
        String forged = signIn(ANYBODY, "203.0.113.7");
        assertThat(forged).startsWith("HTTP/1.1 200").containsPattern("(?i)set-cookie: livery_session=.*;\\s*secure");
        assertThat(addressOf(forged)).isEqualTo(ANYBODY);
        assertThat(addressOf(signIn(PROXY, "203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    @Order(3)
    void theDelayIsThatOfTheAddressThatTheProxyNames() throws Exception {
        String answer = "";
        for (int attempt = 0; attempt < 25 && !answer.startsWith("HTTP/1.1 429"); attempt++) {
            answer = signIn(PROXY, "203.0.113.66", "nobody" + attempt, "wrong password");
        }
        assertThat(answer).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: ");
        assertThat(signIn(PROXY, "203.0.113.67", "nobody", "wrong password")).startsWith("HTTP/1.1 401");
        assertThat(signIn(ANYBODY, "203.0.113.66", "nobody", "wrong password")).startsWith("HTTP/1.1 401");
    }

    @Test
    @Order(4)
    void anotherCertificateIsTakenWithoutARestartAndABadOneIsNot() throws Exception {
        assertThat(shown()).isEqualTo(first);
        X509Certificate second = certificates.write("second", "EC", certificate, key);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(shown()).isEqualTo(second));
        Files.writeString(certificate, "-----BEGIN NOTHING-----\n");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(installation.printed()).contains("the certificate stays as it was"));
        assertThat(shown()).isEqualTo(second);
        assertThat(installation.run("status").text()).startsWith("ready");
    }

    @Test
    void halfAPairIsRefusedBeforeAnythingStarts() throws Exception {
        Installation half =
                Installation.empty("tls-half", Map.of("LIVERY_TLS_CERTIFICATE", certificate.toString()), "--no-demo");
        Installation.Ended ended = half.startInVain();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text()).contains("LIVERY_TLS_KEY");
        Installation proxy =
                Installation.empty("tls-half", Map.of("LIVERY_TRUSTED_PROXIES", "proxy.example"), "--no-demo");
        Installation.Ended refused = proxy.startInVain();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).contains("LIVERY_TRUSTED_PROXIES").contains("proxy.example");
    }

    private static String signIn(String from, String forwardedFor) throws Exception {
        return signIn(
                from,
                forwardedFor,
                account.get("name").asText(),
                account.get("password").asText());
    }

    private static String signIn(String from, String forwardedFor, String name, String password) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("name", name, "password", password));
        return exchange(
                from,
                "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: "
                        + forwardedFor
                        + "\r\nX-Forwarded-Proto: https\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** What the session that the answer opened says about where it was opened from. */
    private static String addressOf(String signedIn) throws Exception {
        String cookie = signedIn.replaceFirst("(?is).*set-cookie: (livery_session=[^;]*);.*", "$1");
        String answer = exchange(
                ANYBODY,
                "GET /api/v1/session/all HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookie
                        + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        String json = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        for (JsonNode session : new ObjectMapper().readTree(json).get("items")) {
            if (session.get("current").asBoolean()) {
                return session.get("address").asText();
            }
        }
        throw new AssertionError("no current session in " + json);
    }

    private static String exchange(String from, String request) throws Exception {
        try (SSLSocket socket = connect(from)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static X509Certificate shown() throws Exception {
        try (SSLSocket socket = connect(ANYBODY)) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** A new context each time, so that no earlier session is taken up again. */
    private static SSLSocket connect(String from) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(from, 0));
        plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), installation.port()), 10_000);
        plain.setSoTimeout(30_000);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", installation.port(), true);
        try {
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // The test looks at the certificate itself.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // The test looks at the certificate itself.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
