package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:remove}: removes an archive that is kept. */
@Service
@Command(
        scope = "module",
        name = "remove",
        description = "Removes an archive that is kept and that no set holds any more")
public final class RemoveArchive extends OfModules {

    @Argument(
            index = 0,
            name = "archive",
            description = "MODULE@VERSION, or the archive's checksum, as module:archives shows them",
            required = true)
    private String archive = "";

    @Override
    void act(Deployment modules, CallContext group) {
        List<Archive> named = modules.archives(group).stream()
                .filter(one -> archive.equals(one.module() + "@" + one.version()) || archive.equals(one.sha256()))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("No archive " + archive + " is kept.");
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(
                    "Several archives are " + archive + ": name one by its checksum, as module:archives shows it.");
        }
        Archive removed = modules.remove(group, named.get(0).sha256());
        System.out.printf("removed %s %s%n", removed.module(), removed.version());
    }
}
