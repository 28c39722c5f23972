package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.modules.internal.TestRows;
import livery.platform.Fault;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What is wrong with a module of which a component failed, over tables of its own and of another. */
class ChecksTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private final Fault away = new Fault(
            Fault.Kind.UNAVAILABLE,
            "platform.database.unreachable",
            Map.of(),
            List.of(),
            new IllegalStateException("connection refused"));

    private final Map<String, Throwable> failures = new HashMap<>();
    private String notServed;

    @Test
    void aMigrationThatFailsIsTheModulesFault() throws Exception {
        failures.put("scale", new IllegalStateException("no such column"));

        List<Sentence> faults = checks(ComponentConfigurationDTO.ACTIVE).await(List.of(bundle()), SHORT);

        assertThat(faults)
                .containsExactly(new Sentence(
                        "modules.node.rows-failed", Map.of("module", "scales", "reason", "no such column")));
    }

    @Test
    void whileTheDatabaseIsAwayNoModuleIsToBlame() throws Exception {
        for (String tables : List.of("scale", "elsewhere")) {
            failures.clear();
            failures.put(tables, away);

            List<Sentence> faults =
                    checks(ComponentConfigurationDTO.FAILED_ACTIVATION).await(List.of(bundle()), SHORT);

            assertThat(faults)
                    .containsExactly(new Sentence(
                            "modules.node.rows-away", Map.of("tables", tables, "reason", "connection refused")));
            Fault fault = catchThrowableOfType(Fault.class, () -> Node.guilty(faults, Wanted.nothing()));
            assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
            assertThat(fault.code()).isEqualTo("modules.node.rows-away");
        }
    }

    @Test
    void whatRunsIsWellThoughTablesOfAnotherWait() throws Exception {
        failures.put("elsewhere", away);

        assertThat(checks(ComponentConfigurationDTO.ACTIVE).await(List.of(bundle()), SHORT))
                .isEmpty();
    }

    @Test
    void resourcesThatAreNotServedAreAFault() throws Exception {
        notServed = "a method does not say who may call it";

        List<Sentence> faults =
                checks(ComponentConfigurationDTO.ACTIVE).await(List.of(bundle()), Duration.ofMinutes(1));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("modules.node.not-served");
            assertThat(fault.values())
                    .containsEntry("module", "scales")
                    .containsEntry("bundle", "scales.core")
                    .containsEntry("reason", notServed);
        });
    }

    private Checks checks(int state) {
        ComponentDescriptionDTO component = new ComponentDescriptionDTO();
        component.name = "Scales";
        ComponentConfigurationDTO made = new ComponentConfigurationDTO();
        made.state = state;
        made.failure = "java.lang.IllegalStateException: no scale";
        return new Checks(
                answering(
                        ServiceComponentRuntime.class,
                        Map.of(
                                "getComponentDescriptionDTOs", List.of(component),
                                "isComponentEnabled", true,
                                "getComponentConfigurationDTOs", List.of(made))),
                new Rows(),
                null,
                bundle -> Optional.ofNullable(notServed),
                null);
    }

    private static Bundle bundle() throws Exception {
        Map<String, Object> entries =
                Map.of("db/scale", URI.create("file:/db/scale").toURL());
        return (Bundle) Proxy.newProxyInstance(
                ChecksTest.class.getClassLoader(), new Class<?>[] {Bundle.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getEntry" -> entries.get(arguments[0]);
                        case "getLocation" -> Modules.LOCATION + "scales/scales.core";
                        case "getState" -> Bundle.ACTIVE;
                        case "getBundleId" -> 7L;
                        case "getSymbolicName" -> "scales.core";
                        default -> throw new AssertionError("nobody was to call " + method);
                    };
                });
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ChecksTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    private final class Rows extends TestRows {

        @Override
        public Map<String, Throwable> failures() {
            return Map.copyOf(failures);
        }
    }
}
