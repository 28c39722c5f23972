package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.People;
import livery.platform.people.Sessions;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code user:sessions}: where a person is signed in. */
@Service
@Command(scope = "user", name = "sessions", description = "Shows where a person is signed in")
public final class ListSessions extends OfPerson {

    @Reference
    private @Nullable Sessions sessions;

    @Override
    void act(People people, CallContext group, String name) {
        ShellTable table = new ShellTable().emptyTableText("no sessions");
        table.column("id").maxSize(19);
        table.column("since").maxSize(17);
        table.column("last seen").maxSize(17);
        Notes notes = new Notes();
        for (Sessions.Session one : Needs.up(sessions)
                .of(group, PersonByName.one(people, group, name).id())) {
            table.addRow().addContent(one.id(), Minute.of(one.createdAt()), Minute.of(one.lastSeen()));
            notes.add(one.id(), one.address() + " " + one.userAgent());
        }
        table.print(System.out);
        notes.print(System.out);
    }
}
