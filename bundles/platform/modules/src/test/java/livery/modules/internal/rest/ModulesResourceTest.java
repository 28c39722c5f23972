package livery.modules.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the API says of modules before and after those who know them are asked. */
class ModulesResourceTest {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private static ModulesResource over(Object answer) {
        Deployment deployment = (Deployment) Proxy.newProxyInstance(
                ModulesResourceTest.class.getClassLoader(),
                new Class<?>[] {Deployment.class},
                (self, method, arguments) -> answer);
        return new ModulesResource(deployment, (code, values, locale) -> code + values);
    }

    @Test
    void aChangeWithoutABodyIsRefused() {
        ModulesResource resource = over("nobody is asked");

        refused(() -> resource.plan(null, GROUP));
        refused(() -> resource.change(null, GROUP));
    }

    @Test
    void whatIsAsItWasAskedForIsNoFault() {
        Sentence other = new Sentence("modules.node.bundle-other", Map.of());
        Sentence unsigned = new Sentence("modules.verify.unsigned", Map.of());

        ModulesResource.VerificationJson found =
                over(new Verification(List.of(other), List.of(unsigned))).verification(GROUP);

        assertThat(found.faults()).extracting(ModuleJson.ReasonJson::code).containsExactly(other.code());
        assertThat(found.notes()).extracting(ModuleJson.ReasonJson::code).containsExactly(unsigned.code());
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID);
            assertThat(fault.code()).isEqualTo("web.body.missing");
        });
    }
}
