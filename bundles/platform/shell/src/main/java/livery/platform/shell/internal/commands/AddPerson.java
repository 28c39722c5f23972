package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.Passwords;
import livery.platform.people.People;
import livery.platform.settings.Settings;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:add}: adds a person and prints the first password, this once. */
@Service
@Command(scope = "user", name = "add", description = "Adds a person and prints the first password, this once")
public final class AddPerson implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Option(name = "--display-name", description = "How the person is shown; the name without it")
    private @Nullable String displayName;

    @Option(name = "--language", description = "zh-CN, zh-TW or en; as the group has set it without")
    private @Nullable String language;

    @Reference
    private @Nullable Settings settings;

    @Reference
    private @Nullable People people;

    @Reference
    private @Nullable Passwords passwords;

    @Override
    public @Nullable Object execute() {
        if (people == null || passwords == null || settings == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:add");
        String shown = displayName == null ? name : displayName;
        String read = language == null ? usual(settings, group) : language;
        People.Person added = people.add(group, name, shown, read, null, List.of());
        System.out.println(passwords.setFresh(group, added.id()));
        return null;
    }

    private static String usual(Settings settings, CallContext group) {
        return settings.find("platform.language")
                .map(setting -> String.valueOf(settings.value(group, setting)))
                .orElse("zh-CN");
    }
}
