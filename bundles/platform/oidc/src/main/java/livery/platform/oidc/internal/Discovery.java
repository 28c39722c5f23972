package livery.platform.oidc.internal;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the issuer what it offers, behind everybody's back: nothing waits for it, and while it is away it is asked again. */
final class Discovery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final OidcSettings settings;
    private final Duration patience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "livery-oidc");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable Provider provider;
    private volatile String trouble = "";

    /** @param patience how long to wait before asking again an issuer that is away */
    Discovery(OidcSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        thread.execute(this::ask);
    }

    Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    private void ask() {
        Duration next = KNOWN_FOR;
        try {
            provider = new Provider(
                    settings,
                    OIDCProviderMetadata.resolve(
                            new Issuer(settings.issuer()), Provider.TIMEOUT_MILLIS, Provider.TIMEOUT_MILLIS));
            if (!trouble.equals("none")) {
                LOG.info("People can sign in at {}", settings.issuer());
                trouble = "none";
            }
        } catch (IOException | GeneralException | RuntimeException e) {
            next = patience;
            String now = e.toString();
            if (!trouble.equals(now)) {
                LOG.warn(
                        "The issuer {} does not answer as it should, so nobody can sign in there; passwords work. It is"
                                + " asked again every {} seconds. {}",
                        settings.issuer(),
                        patience.toSeconds(),
                        now);
                trouble = now;
            }
        }
        Future<?> unused = thread.schedule(this::ask, next.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
