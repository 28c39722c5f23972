package livery.platform.oidc.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.encryption.Encryption;
import livery.platform.signon.LinkedPeople;
import livery.web.RestModule;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The resource, for what {@code etc/livery.oidc.cfg} says; a change there counts at once. */
@Component(configurationPid = "livery.oidc")
public final class OidcRest implements RestModule {

    private static final Logger LOG = LoggerFactory.getLogger(OidcRest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable SignOn signOn;

    @Activate
    public OidcRest(
            @Reference Encryption encryption, @Reference LinkedPeople people, Map<String, Object> configuration) {
        this.signOn = settings(configuration)
                .map(settings -> new SignOn(
                        settings,
                        new Discovery(settings, PATIENCE),
                        new SignOnState(encryption, InstantSource.system()),
                        people))
                .orElse(null);
    }

    private static Optional<OidcSettings> settings(Map<String, Object> configuration) {
        try {
            return OidcSettings.from(configuration);
        } catch (IllegalArgumentException e) {
            LOG.error("Single sign-on is off, because of livery.oidc.cfg: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Deactivate
    void close() {
        if (signOn != null) {
            signOn.close();
        }
    }

    @Override
    public String name() {
        return "oidc";
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new OidcResource(signOn));
    }
}
