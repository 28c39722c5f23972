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
import org.apache.karaf.shell.support.table.ShellTable;

/** A command that changes modules: says what it will do, does it, and says what became of it. */
public abstract class OfChange extends OfModules {

    @Option(name = "--plan", description = "Only say what would be done")
    private boolean planOnly;

    @Override
    final void act(Deployment modules, CallContext group) throws Exception {
        Change change = change(modules, group);
        Plan plan = modules.plan(group, change);
        print(plan);
        if (planOnly || !plan.obstacles().isEmpty()) {
            return;
        }
        Outcome outcome = modules.carryOut(group, change);
        print(outcome.reasons());
        if (!outcome.done()) {
            throw new IllegalStateException("Not done; the modules are as they were.");
        }
        System.out.printf("done in %d ms, set %d%n", outcome.took().toMillis(), outcome.set());
    }

    abstract Change change(Deployment modules, CallContext group) throws IOException;

    /** Keeps an archive that lies as a file on the platform's machine. */
    static Archive keep(Deployment modules, CallContext group, String file, boolean unsigned) throws IOException {
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            return modules.add(group, bytes, unsigned);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file + " on the platform's machine.", e);
        }
    }

    private void print(Plan plan) {
        ShellTable table = new ShellTable().emptyTableText("no bundle is touched");
        table.column("action").maxSize(8);
        table.column("module").maxSize(30);
        table.column("bundle").maxSize(40);
        table.column("from").maxSize(24);
        table.column("to").maxSize(24);
        plan.bundles()
                .forEach(step -> table.addRow()
                        .addContent(
                                step.action().name().toLowerCase(java.util.Locale.ROOT),
                                step.module(),
                                step.bundle(),
                                step.from(),
                                step.to()));
        table.print(System.out);
        if (!plan.refreshed().isEmpty()) {
            System.out.println("These stand still for a moment too: " + String.join(", ", plan.refreshed()));
        }
        plan.migrations().forEach(one -> System.out.printf("On the database of %s: %s%n", one.module(), one.file()));
        print(plan.reach());
        print(plan.obstacles());
        if (!plan.obstacles().isEmpty()) {
            System.out.println("So this cannot be done.");
        }
    }
}
