package livery.platform.oidc.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** An issuer over HTTP with keys of its own, whose tokens a test can spoil. It takes a code only with the right verifier. */
final class FakeIssuer implements AutoCloseable {

    static final String CLIENT = "livery";

    private final HttpServer server;
    private final Map<String, Map<String, String>> requests = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey("one");
    private volatile BiFunction<JWTClaimsSet.Builder, RSAKey, String> signing = FakeIssuer::signed;
    private volatile Map<String, Object> claims = Map.of("roles", List.of("livery:adviser@gz-tianhe"));
    private volatile Map<String, Object> userInfo = Map.of();

    FakeIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/logout","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256","HS256"]}""".formatted(url())));
        server.createContext("/keys", call -> answer(call, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", call -> {
            Map<String, Object> all = new HashMap<>(userInfo);
            all.putIfAbsent("sub", "s-1");
            answer(call, 200, com.nimbusds.jose.util.JSONObjectUtils.toJSONString(all));
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs with another key. */
    void rotate() {
        key = newKey("two");
    }

    /** How tokens are made of claims and the issuer's key. */
    void sign(BiFunction<JWTClaimsSet.Builder, RSAKey, String> how) {
        signing = how;
    }

    /** What it says of the person besides who they are. */
    void says(Map<String, Object> claimed) {
        claims = claimed;
    }

    /** What it says only when it is asked again. */
    void saysLater(Map<String, Object> claimed) {
        claims = Map.of();
        userInfo = claimed;
    }

    /** The person signs in: what the browser brings back. */
    SignOn.Answer signIn(URI address) {
        Map<String, String> request = form(address.getRawQuery());
        String code = "code-" + requests.size();
        requests.put(code, request);
        return new SignOn.Answer(request.get("state"), code, null, null);
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = requests.get(form.get("code"));
        if (request == null
                || !request.get("code_challenge").equals(challenge(form.get("code_verifier")))
                || !request.get("redirect_uri").equals(form.get("redirect_uri"))) {
            answer(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("s-1")
                .audience(CLIENT)
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plusSeconds(60).getEpochSecond())
                .claim("nonce", request.get("nonce"))
                .claim("preferred_username", "wang");
        claims.forEach(token::claim);
        answer(
                call,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + signing.apply(token, key)
                        + "\"}");
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
