package livery.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
import livery.platform.modules.Modules;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A framework for tests, with nothing in it; components are not looked after. */
public final class TestFramework implements AutoCloseable {

    private final Path folder;
    private final Framework framework;
    private final Set<String> full = new HashSet<>();
    private final List<String> checked = new ArrayList<>();

    public TestFramework(Path folder) throws BundleException {
        this.folder = folder;
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage",
                        folder.resolve("framework").toString()));
        framework.start();
    }

    /** Has it take no bundles of this module any more, or take them again. */
    public void takesNone(String module, boolean none) {
        if (none) {
            full.add(module);
        } else {
            full.remove(module);
        }
    }

    public NodeBundles bundles() {
        return new NodeBundles(context(), folder.resolve("bundles"));
    }

    /** An empty bundle of a module, both of that name. */
    public Bundle install(String module) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", module);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return context()
                .installBundle(Modules.LOCATION + module + "/" + module, new ByteArrayInputStream(jar.toByteArray()));
    }

    public Node node(NodeBundles bundles) {
        return new Node(
                bundles,
                new Checks(
                        components(),
                        new TestRows(),
                        new OwnChecks(context()),
                        bundle -> Optional.empty(),
                        new Declared(new Offers(context()))),
                Limits.from(Map.of("LIVERY_MODULE_SECONDS", "5")),
                new Expansion(new TestRows(), folder.resolve("expansions")),
                new Drains(context()),
                new Starts(folder.resolve("starts.properties")));
    }

    /** The bundles whose components have been asked for, by their names, as often as they were. */
    public List<String> checked() {
        return checked;
    }

    private ServiceComponentRuntime components() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                TestFramework.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (self, method, arguments) -> {
                    for (Bundle bundle : (Bundle[]) arguments[0]) {
                        checked.add(bundle.getSymbolicName());
                    }
                    return List.of();
                });
    }

    /** Its own. */
    public BundleContext context() {
        BundleContext context = framework.getBundleContext();
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, arguments) -> {
                    if (method.getName().equals("installBundle")
                            && full.stream()
                                    .anyMatch(module ->
                                            String.valueOf(arguments[0]).startsWith(Modules.LOCATION + module + "/"))) {
                        throw new BundleException("the disk is full");
                    }
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
