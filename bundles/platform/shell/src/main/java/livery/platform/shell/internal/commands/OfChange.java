package livery.platform.shell.internal.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import livery.platform.CallContext;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import org.apache.karaf.shell.api.action.Option;

/** A command that changes modules: says what it will do, does it, and says what became of it. */
public abstract class OfChange extends OfModules {

    @Option(name = "--plan", description = "Only say what would be done")
    private boolean planOnly;

    @Option(name = "--restart", description = "Restart each node for it, where it takes that")
    private boolean restart;

    @Override
    final void act(Deployment modules, CallContext group) throws Exception {
        Change change = change(modules, group);
        Plan plan = modules.plan(group, change);
        print(plan);
        requirePossible(plan);
        if (planOnly) {
            return;
        }
        Outcome outcome = modules.carryOut(group, change, restart);
        if (outcome.restarting()) {
            System.out.println("This node restarts now; module:sets says afterwards what has become of it.");
            return;
        }
        print(outcome.reasons());
        if (!outcome.notRestored().isEmpty()) {
            System.out.println("Of what ran before, this could not be put back:");
            print(outcome.notRestored());
            throw new IllegalStateException("Not done; not all modules run that ran before.");
        }
        if (!outcome.done()) {
            throw new IllegalStateException("Not done; the modules are as they were.");
        }
        System.out.printf("done in %d ms, set %d%n", outcome.took().toMillis(), outcome.set());
    }

    abstract Change change(Deployment modules, CallContext group) throws IOException;

    /** Keeps an archive that lies as a file on the platform's machine. */
    static Archive keep(Deployment modules, CallContext group, String file, boolean unsigned) throws IOException {
        Path path = Path.of(file);
        try (InputStream bytes = Files.newInputStream(path)) {
            return modules.add(group, bytes, unsigned);
        } catch (NoSuchFileException e) {
            String found = "There is no file " + path.toAbsolutePath() + " on the platform's machine.";
            throw new IllegalArgumentException(
                    path.isAbsolute() ? found : found + " Give its whole name, from / on: this is not your folder.", e);
        }
    }
}
