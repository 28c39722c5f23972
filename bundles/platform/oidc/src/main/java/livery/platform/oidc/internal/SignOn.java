package livery.platform.oidc.internal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.signon.LinkedPeople;
import livery.platform.signon.SignedOn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in at the issuer: begun here, gone on with there, ended here with a session. */
final class SignOn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);

    private final OidcSettings settings;
    private final Discovery discovery;
    private final SignOnState states;
    private final LinkedPeople people;

    /**
     * A sign-in that was begun.
     *
     * @param address where the browser goes
     * @param browser what it keeps
     */
    record Begun(URI address, String browser) {}

    /** What the issuer sends back by the browser. */
    record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    SignOn(OidcSettings settings, Discovery discovery, SignOnState states, LinkedPeople people) {
        this.settings = settings;
        this.discovery = discovery;
        this.states = states;
        this.people = people;
    }

    OidcSettings settings() {
        return settings;
    }

    boolean isAvailable() {
        return discovery.provider().isPresent();
    }

    /**
     * Begins.
     *
     * @param browser what the browser has kept of a sign-in in another tab, or null
     * @param languages that the person reads, as BCP 47
     * @throws Fault while the issuer is away
     */
    Begun begin(@Nullable String browser, List<String> languages) {
        Provider provider = provider();
        String secret = states.browser(browser);
        String state = states.begin(secret);
        return new Begun(provider.signInAt(state, nonce(state, secret), verifier(state, secret), languages), secret);
    }

    /**
     * Opens a session.
     *
     * @return its secret
     * @throws Fault saying why not
     */
    String end(Answer answer, @Nullable String browser, String address, @Nullable String userAgent) {
        Instant ends = states.check(answer.state(), browser);
        String state = String.valueOf(answer.state());
        String secret = String.valueOf(browser);
        Provider provider = provider();
        if (answer.code() == null || !provider.isFrom(Optional.ofNullable(answer.issuer()))) {
            LOG.info("The issuer {} let somebody not in: {}", settings.issuer(), plain(answer.error()));
            throw Fault.of(Fault.Kind.UNAUTHENTICATED, "platform.sign-on.refused");
        }
        Claims claims = provider.redeem(answer.code(), verifier(state, secret), nonce(state, secret));
        return people.signIn(signedOn(claims, state, ends), settings.addWithoutRole(), address, userAgent);
    }

    private SignedOn signedOn(Claims claims, String state, Instant ends) {
        String subject = String.valueOf(claims.text("sub"));
        String name = claims.text("preferred_username");
        return new SignedOn(
                settings.issuer(),
                subject,
                name == null ? Optional.ofNullable(claims.text("email")).orElse(subject) : name,
                claims.text("name"),
                claims.text("locale"),
                settings.roles().of(claims.texts(settings.rolesClaim())),
                state,
                ends);
    }

    /** Where somebody who signs out here signs out too, when they came from there. */
    Optional<URI> signOutAt(Identity who) {
        return discovery
                .provider()
                .flatMap(Provider::signOutAt)
                .filter(address -> people.issuer(who).equals(Optional.of(settings.issuer())));
    }

    private Provider provider() {
        return discovery.provider().orElseThrow(() -> Fault.of(Fault.Kind.UNAVAILABLE, "platform.sign-on.issuer-away"));
    }

    private static String nonce(String state, String browser) {
        return SignOnState.derived("nonce", state, browser);
    }

    private static String verifier(String state, String browser) {
        return SignOnState.derived("verifier", state, browser);
    }

    @Override
    public void close() {
        discovery.close();
    }

    /** For the log: the text came by a browser. */
    private static String plain(@Nullable String text) {
        return String.valueOf(text).replaceAll("[^A-Za-z0-9_.-]", "?");
    }
}
