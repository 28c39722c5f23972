package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.Passwords;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:password}: sets a password by chance, which is to be changed at the first sign-in. */
@Service
@Command(
        scope = "user",
        name = "password",
        description = "Sets a password by chance, prints it this once, and ends the sessions")
public final class ResetPassword implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Reference
    private @Nullable People people;

    @Reference
    private @Nullable Passwords passwords;

    @Override
    public @Nullable Object execute() {
        if (people == null || passwords == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:password");
        System.out.println(
                passwords.setFresh(group, PersonByName.one(people, group, name).id()));
        return null;
    }
}
