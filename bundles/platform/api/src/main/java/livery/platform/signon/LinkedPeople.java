package livery.platform.signon;

import java.util.Optional;
import livery.platform.Identity;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The people for whom issuers of OpenID Connect vouch. Whoever calls has verified what the issuer said. */
@ProviderType
public interface LinkedPeople {

    /**
     * Opens a session for the person whom the issuer means by the subject, after replacing the roles that the issuer
     * gives them. Whoever comes first is added as a person. Roles and places that do not exist give nothing.
     *
     * @param addWithoutRole whether somebody new is added when no role results
     * @param address where the call comes from, as an IP address
     * @param userAgent what the caller says it is, or null
     * @return the session's secret
     * @throws livery.platform.Fault {@code platform.sign-on.used} when this state has opened a session before,
     *     {@code platform.sign-on.no-role} for somebody new without one, {@code platform.sign-on.suspended}, or
     *     {@code platform.sign-on.name-taken} when somebody else here has the name
     */
    String signIn(SignedOn who, boolean addWithoutRole, String address, @Nullable String userAgent);

    /** The issuer at which the session was begun, or nothing when it was begun here or by a key. */
    Optional<String> issuer(Identity who);
}
