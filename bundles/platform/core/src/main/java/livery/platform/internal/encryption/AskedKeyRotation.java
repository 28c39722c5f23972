package livery.platform.internal.encryption;

import java.util.Map;
import livery.platform.CallContext;
import livery.platform.encryption.Encryption;
import livery.platform.encryption.KeyRotation;
import livery.platform.jobs.Job;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts the job that rotates, which knows nothing of this: else each would wait for the other to come up. */
@Component
public final class AskedKeyRotation implements KeyRotation {

    private final Encryption encryption;
    private final Jobs jobs;

    @Activate
    public AskedKeyRotation(@Reference Encryption encryption, @Reference Jobs jobs) {
        this.encryption = encryption;
        this.jobs = jobs;
    }

    @Override
    public Job start(CallContext context) {
        context.require(MANAGE);
        String key = encryption.currentKey();
        return jobs.start(context, NewJob.of(StoreKeyRotation.NAME, Map.of(StoreKeyRotation.BY_HAND, key)));
    }
}
