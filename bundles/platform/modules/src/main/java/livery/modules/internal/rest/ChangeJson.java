package livery.modules.internal.rest;

import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.deploy.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change that is asked for.
 *
 * @param kind install, update, canary, promote, withdraw, rollback, disable, enable or uninstall
 * @param archive the digest of the archive to install, to update to, or to put beside the version that runs
 * @param module the id of the module to promote or withdraw the second version of, to disable, enable or uninstall
 * @param set the number of the set to go back to
 * @param restart true when each node may start anew for it, where it takes that
 */
public record ChangeJson(
        @Nullable String kind,
        @Nullable String archive,
        @Nullable String module,
        @Nullable Integer set,
        @Nullable Boolean restart) {

    boolean mayRestart() {
        return Boolean.TRUE.equals(restart);
    }

    Change change() {
        return switch (kind == null ? "" : kind) {
            case "install" -> new Change.Install(needed("archive", archive));
            case "update" -> new Change.Update(needed("archive", archive));
            case "canary" -> new Change.Canary(needed("archive", archive));
            case "promote" -> new Change.Promote(needed("module", module));
            case "withdraw" -> new Change.Withdraw(needed("module", module));
            case "rollback" -> new Change.Rollback(needed("set", set));
            case "disable" -> new Change.Disable(needed("module", module));
            case "enable" -> new Change.Enable(needed("module", module));
            case "uninstall" -> new Change.Uninstall(needed("module", module));
            default -> throw Fault.invalid(new FieldFault("kind", "modules.change.kind"));
        };
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Fault.invalid(new FieldFault(field, "modules.change.needed"));
        }
        return value;
    }
}
