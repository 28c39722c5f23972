package livery.platform.internal.encryption;

import java.util.List;
import java.util.Map;
import livery.platform.encryption.Encryption;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the keys of what is encrypted are there. */
@Component
public final class EncryptionCheck implements HealthCheck {

    private static final String PART = "encryption";

    private final Encryption encryption;

    @Activate
    public EncryptionCheck(@Reference Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public List<HealthPart> parts() {
        return List.of(encryption
                .trouble()
                .map(code -> HealthPart.warning(PART, code, Map.of()))
                .orElseGet(() -> HealthPart.up(PART)));
    }
}
