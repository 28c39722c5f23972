package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.encryption.KeyRotation;
import livery.platform.jobs.Job;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code encryption:rotate}: brings all encrypted values under the key that encrypts now. */
@Service
@Command(
        scope = "encryption",
        name = "rotate",
        description = "Encrypts with the current key what is plain or under an earlier one; may be run again")
public final class RotateEncryption implements Action {

    @Reference
    private @Nullable KeyRotation rotation;

    @Override
    public @Nullable Object execute() {
        if (rotation == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        Job job = rotation.start(CallContext.system(TenantId.GROUP, "encryption:rotate"));
        System.out.println("queued as job " + job.id() + " of the group; see job:list group");
        return null;
    }
}
