package livery.platform.signon;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom an issuer vouched, with what it said of them.
 *
 * @param issuer the issuer's identifier
 * @param subject whom the issuer means, for ever; with the issuer it names one person
 * @param name what they sign in with there
 * @param displayName what they are called, or null when the issuer did not say
 * @param language BCP 47, or null when the issuer did not say
 * @param roles all that the issuer gives
 * @param state names this sign-in, which opens one session at most
 * @param stateEnds until when the state would be taken
 */
public record SignedOn(
        String issuer,
        String subject,
        String name,
        @Nullable String displayName,
        @Nullable String language,
        Set<ClaimedRole> roles,
        String state,
        Instant stateEnds) {

    public SignedOn {
        roles = Set.copyOf(roles);
    }
}
