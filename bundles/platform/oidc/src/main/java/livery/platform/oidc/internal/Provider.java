package livery.platform.oidc.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An issuer whose metadata is known: where it is asked, and whether what it says can be trusted. */
final class Provider {

    static final int TIMEOUT_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    /** Tokens come from the issuer itself, within the moment; its clock need not agree with this one to the minute. */
    private static final int CLOCK_SKEW_SECONDS = 5 * 60;

    private static final int LARGEST_KEYS = 512 * 1024;

    private final OidcSettings settings;
    private final OIDCProviderMetadata metadata;
    private final IDTokenValidator validator;

    /** @throws IllegalArgumentException when the issuer does not offer what is needed */
    Provider(OidcSettings settings, OIDCProviderMetadata metadata) {
        this.settings = settings;
        this.metadata = metadata;
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null) {
            throw new IllegalArgumentException("the issuer names no address for sign-in, tokens or keys");
        }
        this.validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(algorithms(metadata), keys(metadata)),
                null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    }

    /** Keys are asked for again when a token names one that is not known, and used on while the issuer is away. */
    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) {
        try {
            return JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEYS))
                    .retrying(true)
                    .outageTolerant(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the issuer names no address for keys", e);
        }
    }

    /** Signatures with the issuer's private key only: neither none nor one with the client's secret. */
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> known = new HashSet<>(JWSAlgorithm.Family.RSA);
        known.addAll(JWSAlgorithm.Family.EC);
        if (metadata.getIDTokenJWSAlgs() != null) {
            known.retainAll(metadata.getIDTokenJWSAlgs());
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("the issuer signs with none of RS, PS and ES");
        }
        return known;
    }

    /** Where the browser goes to sign in. */
    URI signInAt(String state, String nonce, String verifier, List<String> languages) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256);
        if (!languages.isEmpty()) {
            request.customParameter("ui_locales", String.join(" ", languages));
        }
        return request.build().toURI();
    }

    /** Whether an answer that names this issuer, or none, can be its own. */
    boolean isFrom(Optional<String> issuer) {
        return issuer.map(settings.issuer()::equals).orElse(!metadata.supportsAuthorizationResponseIssuerParam());
    }

    /** Where the browser goes after signing out here, when the issuer offers it. */
    Optional<URI> signOutAt() {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI())
                .map(end -> new LogoutRequest(
                                end,
                                null,
                                null,
                                new ClientID(settings.clientId()),
                                URI.create(settings.publicUrl() + "/"),
                                null,
                                null)
                        .toURI());
    }

    /**
     * What the issuer says of whom it gave the code.
     *
     * @throws Fault when it is away, does not take the code, or what it says cannot be trusted
     */
    Claims redeem(String code, String verifier, String nonce) {
        try {
            OIDCTokens tokens = tokens(code, verifier);
            IDTokenClaimsSet verified = validator.validate(tokens.getIDToken(), new Nonce(nonce));
            Claims claims = new Claims(verified.toJSONObject());
            return claims.has(settings.rolesClaim()) ? claims : withUserInfo(claims, tokens);
        } catch (BadJOSEException | ParseException e) {
            throw untrusted(e);
        } catch (KeySourceException | IOException e) {
            throw away(e);
        } catch (JOSEException e) {
            throw untrusted(e);
        }
    }

    private OIDCTokens tokens(String code, String verifier) throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.callback(), new CodeVerifier(verifier));
        URI address = metadata.getTokenEndpointURI();
        TokenRequest.Builder request = settings.clientSecret().isEmpty()
                ? new TokenRequest.Builder(address, new ClientID(settings.clientId()), grant)
                : new TokenRequest.Builder(address, authentication(), grant);
        TokenResponse answer = OIDCTokenResponseParser.parse(
                timed(request.build().toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            LOG.warn(
                    "The issuer {} does not take a code: {}",
                    settings.issuer(),
                    answer.toErrorResponse().getErrorObject());
            throw Fault.of(Fault.Kind.UNAUTHENTICATED, "platform.sign-on.refused");
        }
        OIDCTokens tokens = answer.toSuccessResponse().getTokens().toOIDCTokens();
        if (tokens.getIDToken() == null) {
            throw new ParseException("no ID token");
        }
        return tokens;
    }

    private ClientAuthentication authentication() {
        ClientID id = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    /** Some issuers tell roles and names only when they are asked again. */
    private Claims withUserInfo(Claims claims, OIDCTokens tokens) throws IOException, ParseException {
        URI address = metadata.getUserInfoEndpointURI();
        if (address == null) {
            return claims;
        }
        UserInfoResponse answer =
                UserInfoResponse.parse(timed(new UserInfoRequest(address, tokens.getAccessToken()).toHTTPRequest())
                        .send());
        if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) {
            throw new ParseException("no user info");
        }
        Map<String, Object> all =
                new HashMap<>(answer.toSuccessResponse().getUserInfo().toJSONObject());
        if (!String.valueOf(all.get("sub")).equals(claims.text("sub"))) {
            throw new ParseException("user info of somebody else");
        }
        all.putAll(claims.values());
        return new Claims(all);
    }

    private static HTTPRequest timed(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private Fault untrusted(Exception cause) {
        LOG.warn("What the issuer {} said cannot be trusted: {}", settings.issuer(), cause.getMessage());
        return new Fault(Fault.Kind.UNAUTHENTICATED, "platform.sign-on.token", Map.of(), List.of(), cause);
    }

    private Fault away(Exception cause) {
        LOG.warn("The issuer {} cannot be reached: {}", settings.issuer(), cause.toString());
        return new Fault(Fault.Kind.UNAVAILABLE, "platform.sign-on.issuer-away", Map.of(), List.of(), cause);
    }
}
