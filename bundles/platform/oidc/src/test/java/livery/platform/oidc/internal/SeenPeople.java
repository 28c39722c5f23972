package livery.platform.oidc.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.signon.LinkedPeople;
import livery.platform.signon.SignedOn;
import org.jspecify.annotations.Nullable;

/** Those who came through, each state once. */
final class SeenPeople implements LinkedPeople {

    final List<SignedOn> seen = new ArrayList<>();
    private final Set<String> states = new HashSet<>();

    @Override
    public String signIn(SignedOn who, boolean addWithoutRole, String address, @Nullable String userAgent) {
        if (!states.add(who.state())) {
            throw Fault.of(Fault.Kind.CONFLICT, "platform.sign-on.used");
        }
        seen.add(who);
        return "session of " + who.subject();
    }

    @Override
    public Optional<String> issuer(Identity who) {
        return Optional.empty();
    }
}
