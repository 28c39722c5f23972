package livery.console.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramePageTest {

    private static final String TEMPLATE = "<html data-version=\"%VERSION%\"><script nonce=\"%NONCE%\"></script>";

    @Test
    void givesItsScriptsTheNonceThatItsPolicyAllows() {
        assertThat(new FramePage(TEMPLATE.getBytes(UTF_8)).render("abc")).contains("<script nonce=\"abc\">");
        assertThat(FramePage.policy("abc"))
                .contains("script-src 'self' 'nonce-abc';")
                .contains("style-src 'self' 'nonce-abc';")
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void isAnotherVersionWhenItIsBuiltAnew() {
        FramePage one = new FramePage(TEMPLATE.getBytes(UTF_8));
        FramePage other = new FramePage((TEMPLATE + " ").getBytes(UTF_8));

        assertThat(one.version()).matches("[0-9a-f]{16}").isNotEqualTo(other.version());
        assertThat(one.render("n")).contains("data-version=\"" + one.version() + "\"");
    }
}
