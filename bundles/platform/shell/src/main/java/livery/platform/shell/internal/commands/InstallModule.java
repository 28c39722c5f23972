package livery.platform.shell.internal.commands;

import java.io.IOException;
import livery.platform.CallContext;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code module:install}: installs a module that is not there. */
@Service
@Command(scope = "module", name = "install", description = "Installs a module that is not there")
public final class InstallModule extends OfChange {

    @Argument(index = 0, name = "file", description = "The archive, a file on the platform's machine", required = true)
    private String file = "";

    @Option(name = "--unsigned", description = "Take an archive that nobody trusted has signed")
    private boolean unsigned;

    @Override
    Change change(Deployment modules, CallContext group) throws IOException {
        return new Change.Install(keep(modules, group, file, unsigned).sha256());
    }
}
