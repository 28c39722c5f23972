package livery.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import livery.platform.health.HealthPart;
import livery.platform.modules.Modules;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What is waited for, over a framework of which only the questions that are asked are answered. */
class ModuleCheckTest {

    private Map<String, Object> headers = Map.of();
    private int state = Bundle.ACTIVE;
    private int component = ComponentConfigurationDTO.ACTIVE;
    private boolean enabled = true;
    private String policy = "optional";
    private String location = "mvn:livery/livery.web.rest";
    private String name = "livery.web.rest";

    @Test
    void isReadyWhenAllHasComeUp() {
        assertThat(waitingFor()).isEmpty();
    }

    @Test
    void waitsForABundleThatIsNotActive() {
        state = Bundle.INSTALLED;

        assertThat(waitingFor()).containsExactly("livery.web.rest");
    }

    @Test
    void doesNotWaitForAFragmentNorForBundlesOfOthers() {
        state = Bundle.RESOLVED;
        headers = Map.of("Fragment-Host", "livery.web.rest");
        assertThat(waitingFor()).isEmpty();

        headers = Map.of();
        name = "org.apache.felix.scr";
        assertThat(waitingFor()).isEmpty();
    }

    @Test
    void waitsForAComponentThatLacksSomething() {
        component = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        assertThat(waitingFor()).containsExactly("Part");

        component = ComponentConfigurationDTO.FAILED_ACTIVATION;
        assertThat(waitingFor()).containsExactly("Part");
    }

    @Test
    void doesNotWaitForAComponentThatIsOffOrHasNoConfiguration() {
        component = ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION;
        policy = "require";
        assertThat(waitingFor()).isEmpty();

        policy = "optional";
        enabled = false;
        assertThat(waitingFor()).isEmpty();
    }

    @Test
    void partsOfThePlatformAreToldApart() {
        assertThat(parts()).extracting(HealthPart::name).containsExactly("module/web");

        name = "livery.platform.core";
        state = Bundle.RESOLVED;

        assertThat(parts())
                .containsExactly(HealthPart.down(
                        "module/platform", "platform.module.not-up", Map.of("missing", "livery.platform.core")));
    }

    @Test
    void bundlesOfInstalledModulesMayHangOrBeChangedWhileTheNodeServes() {
        name = "livery.crm.core";
        location = Modules.LOCATION + "crm/livery.crm.core";
        for (int any : new int[] {Bundle.INSTALLED, Bundle.RESOLVED, Bundle.STARTING, Bundle.STOPPING}) {
            state = any;
            assertThat(parts()).isEmpty();
        }
        state = Bundle.ACTIVE;
        component = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        assertThat(parts()).isEmpty();
    }

    private List<String> waitingFor() {
        return parts().stream()
                .filter(part -> part.state() != HealthPart.State.UP)
                .map(part -> part.values().get("missing").toString())
                .toList();
    }

    private List<HealthPart> parts() {
        Bundle bundle = answering(
                Bundle.class,
                Map.of(
                        "getSymbolicName",
                        name,
                        "getLocation",
                        location,
                        "getState",
                        state,
                        "getHeaders",
                        FrameworkUtil.asDictionary(headers)));
        BundleContext bundles = answering(BundleContext.class, Map.of("getBundles", new Bundle[] {bundle}));
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "Part";
        description.configurationPolicy = policy;
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = component;
        ServiceComponentRuntime components = answering(
                ServiceComponentRuntime.class,
                Map.of(
                        "getComponentDescriptionDTOs",
                        List.of(description),
                        "isComponentEnabled",
                        enabled,
                        "getComponentConfigurationDTOs",
                        List.of(configuration)));
        return new ModuleCheck(bundles, components).parts();
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ModuleCheckTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer;
                }));
    }
}
