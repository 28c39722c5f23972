package livery.platform.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import livery.data.StandaloneEncryption;
import livery.platform.Fault;
import livery.platform.signon.ClaimedRole;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignOnTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final FakeIssuer issuer = new FakeIssuer();
    private final SeenPeople people = new SeenPeople();
    private final SignOn signOn = signOn(issuer.url(), InstantSource.system());

    @AfterEach
    void close() {
        signOn.close();
        issuer.close();
    }

    private SignOn signOn(String url, InstantSource clock) {
        OidcSettings settings = OidcSettings.from(Map.of("issuer", url, "clientId", FakeIssuer.CLIENT))
                .orElseThrow();
        return new SignOn(
                settings,
                new Discovery(settings, Duration.ofMillis(100)),
                new SignOnState(new StandaloneEncryption("ours"), clock),
                people);
    }

    private SignOn.Begun begin() {
        await().atMost(SOON).until(signOn::isAvailable);
        return signOn.begin(null, List.of("zh-CN"));
    }

    private String end(SignOn.Begun begun) {
        return end(issuer.signIn(begun.address()), begun.browser());
    }

    private String end(SignOn.Answer answer, @Nullable String browser) {
        return signOn.end(answer, browser, "192.0.2.1", null);
    }

    @Test
    void sendsTheBrowserThereWithAChallenge() {
        Map<String, String> request = FakeIssuer.form(begin().address().getRawQuery());

        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "zh-CN")
                .containsEntry("redirect_uri", "http://localhost:8181/api/v1/session/oidc/callback")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void letsInForWhomTheIssuerVouches() {
        assertThat(end(begin())).isEqualTo("session of s-1");

        assertThat(people.seen).singleElement().satisfies(who -> {
            assertThat(who.issuer()).isEqualTo(issuer.url());
            assertThat(who.name()).isEqualTo("wang");
            assertThat(who.roles()).containsExactly(new ClaimedRole("adviser", "gz-tianhe"));
        });
    }

    @Test
    void asksAgainForRolesThatTheTokenDoesNotTell() {
        issuer.saysLater(Map.of("roles", List.of("livery:auditor")));
        end(begin());
        assertThat(people.seen.get(0).roles()).containsExactly(new ClaimedRole("auditor", "group"));

        issuer.saysLater(Map.of("sub", "s-2", "roles", List.of("livery:operator")));
        refused("platform.sign-on.token", () -> end(begin()));
    }

    @Test
    void takesKeysThatTheIssuerHasSinceChanged() {
        end(begin());
        issuer.rotate();

        assertThat(end(begin())).isEqualTo("session of s-1");
    }

    @Test
    void trustsNoTokenThatTheIssuerDidNotSignForUsNow() {
        // Made before, for the issuer is not waited for as long as that may take.
        RSAKey strange = FakeIssuer.newKey("one");
        RSAKey nobodys = FakeIssuer.newKey("nobody's");
        spoilt((claims, key) -> FakeIssuer.signed(claims, strange));
        spoilt((claims, key) -> FakeIssuer.signed(claims, nobodys));
        spoilt((claims, key) -> FakeIssuer.signed(claims.audience("somebody else"), key));
        spoilt((claims, key) -> FakeIssuer.signed(claims.audience(List.of(FakeIssuer.CLIENT, "other")), key));
        spoilt((claims, key) -> FakeIssuer.signed(claims.issuer("http://localhost:1"), key));
        spoilt((claims, key) -> FakeIssuer.signed(claims.claim("nonce", "another"), key));
        spoilt((claims, key) -> FakeIssuer.signed(claims.claim("nonce", null), key));
        spoilt((claims, key) -> FakeIssuer.signed(
                claims.claim("exp", Instant.now().minusSeconds(330).getEpochSecond()), key));
        spoilt((claims, key) -> FakeIssuer.signed(
                claims.claim("iat", Instant.now().plusSeconds(330).getEpochSecond()), key));
        spoilt((claims, key) -> new PlainJWT(claims.build()).serialize());
        spoilt(SignOnTest::signedWithThePublicKey);
        spoilt((claims, key) -> "no token");
    }

    @Test
    void theIssuersClockMayBeFiveMinutesBehindOrAhead() {
        issuer.sign((claims, key) -> FakeIssuer.signed(
                claims.claim("exp", Instant.now().minusSeconds(280).getEpochSecond()), key));
        assertThat(end(begin())).isEqualTo("session of s-1");
        issuer.sign((claims, key) -> FakeIssuer.signed(
                claims.claim("iat", Instant.now().plusSeconds(280).getEpochSecond()), key));
        assertThat(end(begin())).isEqualTo("session of s-1");
    }

    private void spoilt(BiFunction<JWTClaimsSet.Builder, RSAKey, String> how) {
        issuer.sign(how);
        refused("platform.sign-on.token", () -> end(begin()));
        assertThat(people.seen).isEmpty();
    }

    private static String signedWithThePublicKey(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStateIsTakenOnceFromItsBrowserOnly() {
        SignOn.Begun begun = begin();
        SignOn.Answer answer = issuer.signIn(begun.address());
        String other = begin().browser();

        refused("platform.sign-on.state", () -> end(answer, null));
        refused("platform.sign-on.state", () -> end(answer, other));
        refused("platform.sign-on.state", () -> end(new SignOn.Answer(null, "code-0", null, null), begun.browser()));
        refused(
                "platform.sign-on.state",
                () -> end(new SignOn.Answer(answer.state() + "x", "code-0", null, null), begun.browser()));
        refused("platform.sign-on.state", () -> end(new SignOn.Answer("a.b.c", "code-0", null, null), begun.browser()));
        end(answer, begun.browser());
        refused("platform.sign-on.used", () -> end(answer, begun.browser()));
    }

    @Test
    void aStateEndsAfterTenMinutes() {
        SignOn.Begun begun = begin();
        SignOn.Answer answer = issuer.signIn(begun.address());
        InstantSource later = () -> Instant.now().plus(Duration.ofMinutes(10).plusSeconds(1));
        try (SignOn then = signOn(issuer.url(), later)) {
            await().atMost(SOON).until(then::isAvailable);
            refused("platform.sign-on.state", () -> then.end(answer, begun.browser(), "192.0.2.1", null));
        }
    }

    @Test
    void aStateOfAnotherInstallationIsNotTaken() {
        SignOn.Begun begun = begin();
        String foreign =
                new SignOnState(new StandaloneEncryption("theirs"), InstantSource.system()).begin(begun.browser());

        refused("platform.sign-on.state", () -> end(new SignOn.Answer(foreign, "code-0", null, null), begun.browser()));
    }

    @Test
    void twoTabsDoNotDisturbEachOther() {
        SignOn.Begun one = begin();
        SignOn.Begun two = signOn.begin(one.browser(), List.of());
        assertThat(two.browser()).isEqualTo(one.browser());
        SignOn.Answer first = issuer.signIn(one.address());
        SignOn.Answer second = issuer.signIn(two.address());

        assertThat(end(second, one.browser())).isEqualTo("session of s-1");
        assertThat(end(first, one.browser())).isEqualTo("session of s-1");
    }

    @Test
    void aCodeOfAnotherSignInIsRefused() {
        SignOn.Begun mine = begin();
        SignOn.Answer others = issuer.signIn(begin().address());
        String state = issuer.signIn(mine.address()).state();

        refused(
                "platform.sign-on.refused",
                () -> end(new SignOn.Answer(state, others.code(), null, null), mine.browser()));
    }

    @Test
    void saysThatTheIssuerRefused() {
        SignOn.Begun begun = begin();
        String state = issuer.signIn(begun.address()).state();

        refused(
                "platform.sign-on.refused",
                () -> end(new SignOn.Answer(state, null, "access_denied", null), begun.browser()));
        refused(
                "platform.sign-on.refused",
                () -> end(new SignOn.Answer(state, "code-0", null, "http://other"), begun.browser()));
    }

    @Test
    void anIssuerThatIsAwayIsAskedAgainAndNobodyWaits() {
        String url = issuer.url();
        issuer.close();
        try (SignOn lonely = signOn(url, InstantSource.system())) {
            assertThat(lonely.isAvailable()).isFalse();
            refused("platform.sign-on.issuer-away", () -> lonely.begin(null, List.of()));
        }
    }

    @Test
    void anIssuerThatGoesAwayInBetweenIsNamed() {
        SignOn.Begun begun = begin();
        SignOn.Answer answer = issuer.signIn(begun.address());
        issuer.close();

        refused("platform.sign-on.issuer-away", () -> end(answer, begun.browser()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
