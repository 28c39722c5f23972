package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Texts;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** A command about modules; what stands in its way is said in sentences. */
public abstract class OfModules implements Action {

    @Reference
    private @Nullable Deployment modules;

    @Reference
    private @Nullable Texts texts;

    @Override
    public final @Nullable Object execute() throws Exception {
        String command = "module:" + getClass().getAnnotation(Command.class).name();
        try {
            act(Needs.up(modules), CallContext.system(TenantId.GROUP, command));
        } catch (Fault e) {
            e.fields().forEach(one -> System.out.println(text(one.code(), one.values())));
            throw new IllegalArgumentException(text(e.code(), e.values()), e);
        }
        return null;
    }

    abstract void act(Deployment modules, CallContext group) throws Exception;

    final void print(List<Sentence> sentences) {
        sentences.forEach(one -> System.out.println(text(one.code(), one.values())));
    }

    /** What a change would do, with the names of whom it touches. */
    final void print(Plan plan) {
        ShellTable table = new ShellTable().emptyTableText("no bundle is touched");
        table.column("action").maxSize(8);
        table.column("module").maxSize(30);
        table.column("bundle").maxSize(40);
        table.column("from").maxSize(24);
        table.column("to").maxSize(24);
        plan.bundles()
                .forEach(step -> table.addRow()
                        .addContent(
                                step.action().name().toLowerCase(Locale.ROOT),
                                step.module(),
                                step.bundle(),
                                step.from(),
                                step.to()));
        table.print(System.out);
        if (!plan.refreshed().isEmpty()) {
            System.out.println("These stand still for a moment too: " + String.join(", ", plan.refreshed()));
        }
        plan.migrations().forEach(one -> System.out.printf("On the database of %s: %s%n", one.module(), one.file()));
        plan.reach().forEach(this::print);
        print(plan.notes());
        print(plan.restart());
        print(plan.obstacles());
        if (!plan.obstacles().isEmpty()) {
            System.out.println("So this cannot be done.");
        } else if (!plan.restart().isEmpty()) {
            System.out.println("So this needs a restart, which is asked for with --restart.");
        }
    }

    private void print(Touched touched) {
        System.out.println(text(touched.told()));
        String names = String.join(", ", touched.names());
        int more = touched.count() - touched.names().size();
        System.out.println("  " + names + (more > 0 ? ", and " + more + " more" : ""));
    }

    final String text(Sentence sentence) {
        return text(sentence.code(), sentence.values());
    }

    private String text(String code, Map<String, Object> values) {
        return Needs.up(texts).text(code, values, Locale.ENGLISH);
    }
}
