package livery.platform.shell.internal.commands;

import livery.platform.facts.ParkedFacts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code fact:skip}: gives a parked fact up for good, with a reason on record. */
@Service
@Command(scope = "fact", name = "skip", description = "Gives a parked fact up for good, with a reason on record")
public final class SkipFact extends OfTenant {

    @Argument(index = 1, name = "id", description = "Id of the parked fact, as fact:parked shows it", required = true)
    private long id;

    @Option(name = "--reason", description = "Why, for the audit trail", required = true)
    private String reason = "";

    @Reference
    private @Nullable ParkedFacts facts;

    @Override
    public @Nullable Object execute() {
        Needs.up(facts).skip(context("fact:skip"), id, reason);
        return null;
    }
}
