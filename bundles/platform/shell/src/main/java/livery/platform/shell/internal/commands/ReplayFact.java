package livery.platform.shell.internal.commands;

import livery.platform.facts.ParkedFacts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code fact:replay}: tells a parked fact again, and then what waits behind it. */
@Service
@Command(scope = "fact", name = "replay", description = "Tells a parked fact again, and then what waits behind it")
public final class ReplayFact extends OfTenant {

    @Argument(index = 1, name = "id", description = "Id of the parked fact, as fact:parked shows it", required = true)
    private long id;

    @Reference
    private @Nullable ParkedFacts facts;

    @Override
    public @Nullable Object execute() {
        Needs.up(facts).replay(context("fact:replay"), id);
        return null;
    }
}
