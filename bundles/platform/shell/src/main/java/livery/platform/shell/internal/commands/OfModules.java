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
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about modules; what stands in its way is said in sentences. */
public abstract class OfModules implements Action {

    @Reference
    @Nullable
    Deployment modules;

    @Reference
    @Nullable
    Texts texts;

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
        new PlanInWords(this::text).print(plan, System.out);
    }

    /**
     * Ends the command when a plan cannot be carried out, so that whoever called it sees it.
     *
     * @throws IllegalStateException when something stands in the plan's way
     */
    static void requirePossible(Plan plan) {
        if (!plan.obstacles().isEmpty()) {
            throw new IllegalStateException("So this cannot be done.");
        }
    }

    final String text(Sentence sentence) {
        return text(sentence.code(), sentence.values());
    }

    private String text(String code, Map<String, Object> values) {
        return Needs.up(texts).text(code, values, Locale.ENGLISH);
    }
}
