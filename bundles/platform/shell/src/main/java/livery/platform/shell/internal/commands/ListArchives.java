package livery.platform.shell.internal.commands;

import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.deploy.Deployment;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code module:archives}: shows the archives that are kept. */
@Service
@Command(scope = "module", name = "archives", description = "Shows the archives that are kept")
public final class ListArchives extends OfModules {

    @Override
    void act(Deployment modules, CallContext group) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("module").maxSize(20);
        table.column("version").maxSize(24);
        table.column("origin").maxSize(8);
        table.column("signed by").maxSize(20);
        table.column("added").maxSize(20);
        table.column("bytes").maxSize(12);
        table.column("archive");
        modules.archives(group)
                .forEach(one -> table.addRow()
                        .addContent(
                                one.module(),
                                one.version(),
                                one.origin().name().toLowerCase(Locale.ROOT),
                                one.signer() == null ? "" : one.signer(),
                                Minute.of(one.addedAt()),
                                one.size(),
                                one.sha256()));
        table.print(System.out);
    }
}
