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
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** A command that changes modules: says what it will do, does it, and says what became of it. */
public abstract class OfChange extends OfModules {

    /** As {@code livery client} names it. */
    private static final String FOLDER = "LIVERY_FOLDER";

    @Reference
    @Nullable
    Session session;

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

    /** Keeps an archive that lies as a file on the platform's machine; its name may begin in the caller's folder. */
    final Archive keep(Deployment modules, CallContext group, String file, boolean unsigned) throws IOException {
        Path path = folder().resolve(file);
        try (InputStream bytes = Files.newInputStream(path)) {
            return modules.add(group, bytes, unsigned);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + path + " on the platform's machine.", e);
        }
    }

    /** Where whoever called stands; the platform's own folder where that is not known. */
    private Path folder() {
        Object known = session == null ? null : session.get(FOLDER);
        return Path.of(known == null ? "" : known.toString()).toAbsolutePath();
    }
}
