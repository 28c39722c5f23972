package livery.modules.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.Checks;
import livery.modules.internal.node.Declared;
import livery.modules.internal.node.Drains;
import livery.modules.internal.node.Expansion;
import livery.modules.internal.node.Limits;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.OwnChecks;
import livery.modules.internal.node.Starts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A node of a framework that has no bundles. */
final class EmptyNode {

    static final BundleContext FRAMEWORK =
            answering(BundleContext.class, Map.of("getBundles", new Bundle[0], "getServiceReferences", List.of()));
    private static final ServiceComponentRuntime NOBODY = answering(ServiceComponentRuntime.class, Map.of());

    private EmptyNode() {}

    static Node in(Path folder) {
        return new Node(
                new NodeBundles(FRAMEWORK, folder),
                new Checks(
                        NOBODY,
                        new TestRows(),
                        new OwnChecks(FRAMEWORK),
                        bundle -> Optional.empty(),
                        new Declared(new Offers(FRAMEWORK))),
                Limits.from(Map.of()),
                new Expansion(new TestRows(), folder),
                new Drains(FRAMEWORK),
                new Starts(folder.resolve("starts.properties")));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                EmptyNode.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("nobody was to call " + method);
                    }
                    return answer;
                }));
    }
}
