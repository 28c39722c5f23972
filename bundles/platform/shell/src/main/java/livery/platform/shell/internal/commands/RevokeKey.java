package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:key-revoke}: refuses an API key of a person from now on. */
@Service
@Command(scope = "user", name = "key-revoke", description = "Refuses an API key of a person from now on")
public final class RevokeKey extends OfPerson {

    @Argument(index = 1, name = "key", description = "Id of the key, as user:keys shows it", required = true)
    private long key;

    @Reference
    private @Nullable ApiKeys keys;

    @Override
    void act(People people, CallContext group, String name) {
        Needs.up(keys).revoke(group, PersonByName.one(people, group, name).id(), key);
    }
}
