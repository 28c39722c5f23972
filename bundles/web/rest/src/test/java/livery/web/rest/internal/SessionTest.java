package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out. */
class SessionTest {

    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(new WebModule(new StaffList()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void signsInWithACookieThatNoScriptAndNoOtherSiteCanUse() {
        RestServer.Answer answer = signIn("manager", "password of manager");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie"))
                .contains("livery_session=session-manager", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(answer.body().path("csrf").asText()).isEqualTo("csrf of manager");
        assertThat(answer.body().path("tenants").path("items")).hasSize(1);
        assertThat(answer.body().path("tenants").path("items").get(0).path("id").asText())
                .isEqualTo("100");
        assertThat(answer.whole().body()).doesNotContain("password of");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        RestServer.Answer wrong = signIn("manager", "wrong");
        RestServer.Answer unknown = signIn("nobody", "wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo(unknown.code()).isEqualTo("web.sign-in.failed");
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void asksForNameAndPassword() {
        assertThat(signIn("", "").errors()).isEqualTo("name web.field.missing, password web.field.missing");
        RestServer.Answer empty = server.send(server.request("session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("null")));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).isEqualTo("name web.field.missing, password web.field.missing");
    }

    @Test
    void signsOutWithTheTokenOnly() {
        assertThat(server.send(session().DELETE()).status()).isEqualTo(403);

        RestServer.Answer answer =
                server.send(session().header("X-Livery-Csrf", "csrf of manager").DELETE());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("livery_session=;", "Max-Age=0");
    }

    @Test
    void takesALanguageThatItHasTextsIn() {
        assertThat(read("zh-TW").body().path("person").path("language").asText())
                .isEqualTo("zh-TW");
        assertThat(read("tlh").errors()).isEqualTo("language web.language.unknown");
    }

    private static RestServer.Answer read(String language) {
        return server.send(session()
                .header("X-Livery-Csrf", "csrf of manager")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"language\":\"" + language + "\"}")));
    }

    @Test
    void aKeyChangesNothingOfItsOwner() {
        RestServer.Answer answer = server.patch("session", "key-manager", "{\"language\":\"zh-TW\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("platform.session.only");
    }

    @Test
    void tellsWhoHasYetToChooseAPassword() {
        RestServer.Answer answer =
                server.send(server.request("session").header("Cookie", "livery_session=session-newcomer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("passwordDue").asBoolean()).isTrue();
    }

    @Test
    void tellsNobodyWhoIsNotSignedIn() {
        assertThat(server.send(server.request("session")).status()).isEqualTo(401);
    }

    private static RestServer.Answer signIn(String name, String password) {
        return server.send(server.request("session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}")));
    }

    private static HttpRequest.Builder session() {
        return server.request("session").header("Cookie", "livery_session=session-manager");
    }
}
