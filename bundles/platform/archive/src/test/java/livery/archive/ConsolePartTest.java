package livery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePartTest {

    private static final Map<String, String> DECLARED =
            Map.of("Provide-Capability", "osgi.service;x=y,livery.console;livery.console=crm;sdk=\"^1.6.0\"");

    private final ConsolePart part = new ConsolePart();

    @Test
    void aBundleWithoutOneMayHaveAnyFiles() throws IOException {
        script("console/other.js", "import './nowhere.js';");

        part.check(Map.of("Provide-Capability", "osgi.service;x=livery.console"), "example");
    }

    @Test
    void onePartWithAllItsFilesIsGood() throws IOException {
        script(
                "console/plugin-AAAA.js",
                "import { a } from \"./a-BBBB.js\"; import React from \"react\"; import(`./c.js`);");
        part.name("console/a-BBBB.js");
        part.name("console/c.js");

        part.check(DECLARED, "example");
    }

    @Test
    void onePartWithoutABeginningIsRefused() throws IOException {
        script("console/page.js", "");

        assertThat(lacks()).isEqualTo("console/plugin-*.js");
    }

    @Test
    void onePartWhoseScriptAsksForWhatIsNotThereIsRefused() throws IOException {
        script("console/plugin-AAAA.js", "const page = () => import(\"./page-BBBB.js\");");

        assertThat(lacks()).isEqualTo("console/page-BBBB.js");
    }

    @Test
    void thePagesAreNamedByLanguage() throws IOException {
        pages("[{\"en\":\"Customers\",\"zh-CN\":\"客户\"}]");

        assertThat(part.pages("example")).containsExactly(Map.of("en", "Customers", "zh-CN", "客户"));
    }

    @Test
    void onePartThatDoesNotSayHasNoNames() {
        assertThat(part.pages("example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{}", "[null]", "[7]", "[{}]", "[{\"zh-CN\":\"客户\"}]", "[{\"en\":\" \"}]"})
    void namesThatAreNoneAreRefused(String json) throws IOException {
        pages(json);

        Fault fault = catchThrowableOfType(Fault.class, () -> part.pages("example"));

        assertThat(fault.code()).isEqualTo("modules.archive.console-pages");
    }

    private void pages(String json) throws IOException {
        part.pages(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void script(String name, String text) throws IOException {
        part.name(name);
        part.script(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Object lacks() {
        Fault fault = catchThrowableOfType(Fault.class, () -> part.check(DECLARED, "example"));
        assertThat(fault.code()).isEqualTo("modules.archive.console-file");
        return fault.values().get("file");
    }
}
