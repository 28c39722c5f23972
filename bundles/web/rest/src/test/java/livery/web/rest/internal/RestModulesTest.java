package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.Set;
import livery.web.OpenToAll;
import livery.web.RestModule;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** What the platform says of resources that it cannot serve. */
class RestModulesTest {

    private final ServedModules catalogue = new ServedModules();
    private final RestModules modules = new RestModules(
            answering(BundleContext.class, Map.of("registerService", (Answer) RestModulesTest::registered)),
            new Access(new StaffList(), new StoreList()),
            null,
            new ModulesInMemory(),
            new CallsInMemory(),
            new Problems((code, values, locale) -> code),
            catalogue,
            null);

    /** Nobody is said to be allowed to call it. */
    @Path("forgotten")
    public static final class Forgotten {
        @GET
        public String read() {
            return "all of it";
        }
    }

    /** Two answers to one question. */
    @Path("twofold")
    public static final class Twofold {
        @GET
        @OpenToAll
        public String one() {
            return "one";
        }

        @GET
        @OpenToAll
        public String other() {
            return "other";
        }
    }

    @Test
    void whatIsServedHasNoFault() {
        modules.bind(reference(1, "things"), Things.module());

        assertThat(modules.fault(1)).isEmpty();
        assertThat(modules.fault(2)).isEmpty();
        assertThat(catalogue.all()).hasSize(1);
    }

    @Test
    void whatIsNotServedSaysWhyForAsLongAsItIsOffered() {
        ServiceReference<RestModule> reference = reference(1, "forgotten");
        RestModule forgotten = Things.module("forgotten", new Forgotten());
        modules.bind(reference, forgotten);
        assertThat(modules.fault(1).orElseThrow()).contains("Forgotten.read()", "does not say who may call it");
        modules.unbind(reference, forgotten);
        assertThat(modules.fault(1)).isEmpty();

        modules.bind(reference(2, "twofold"), Things.module("twofold", new Twofold()));
        assertThat(modules.fault(2).orElseThrow()).isNotBlank();

        modules.bind(reference(3, "thrown"), new RestModule() {
            @Override
            public String name() {
                throw new IllegalStateException("no name");
            }

            @Override
            public Set<Object> resources() {
                throw new IllegalStateException("no shelf");
            }
        });
        assertThat(modules.fault(3)).contains("no shelf");
    }

    @Test
    void whatIsAnothersIsNotTaken() {
        ServiceReference<RestModule> first = reference(1, "things");
        RestModule things = Things.module();
        modules.bind(first, things);

        modules.bind(reference(2, "guest"), Things.module("things", new Twofold()));
        assertThat(modules.fault(2)).contains("the name things is taken by things");
        RestModule guest = Things.module("guest", new Things());
        ServiceReference<RestModule> second = reference(3, "guest");
        modules.bind(second, guest);
        assertThat(modules.fault(3)).contains("[/api/v1/tenants/*/things] is of things");
        modules.unbind(second, guest);
        assertThat(modules.fault(1)).isEmpty();
        assertThat(catalogue.all()).containsExactly(things);

        modules.bind(reference(4, "things"), Things.module());
        assertThat(modules.fault(4)).as("another version of the same bundle").isEmpty();
    }

    private static Object registered(Object[] arguments) {
        try {
            ((Servlet) arguments[1])
                    .init(answering(
                            ServletConfig.class,
                            Map.of(
                                    "getServletName", "servlet",
                                    "getInitParameterNames", Collections.emptyEnumeration(),
                                    "getServletContext", answering(ServletContext.class, Map.of()))));
        } catch (ServletException failed) {
            // As the gateway has it: it is in the log.
        }
        assertThat(((Dictionary<?, ?>) arguments[2]).get("livery.gateway.paths"))
                .isNotNull();
        return answering(ServiceRegistration.class, Map.of());
    }

    private static ServiceReference<RestModule> reference(long bundle, String name) {
        Bundle offering = answering(Bundle.class, Map.of("getBundleId", bundle, "getSymbolicName", name));
        @SuppressWarnings("unchecked")
        ServiceReference<RestModule> reference =
                answering(ServiceReference.class, Map.of("getBundle", offering, "getProperty", bundle));
        return reference;
    }

    /** What an answer is made of. */
    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                RestModulesTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (method.getName().equals("getInitParameterNames")
                            || method.getName().equals("getAttributeNames")) {
                        return Collections.emptyEnumeration();
                    }
                    return answer instanceof Answer made ? made.to(arguments) : answer;
                }));
    }
}
