package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsBothWritingsOfAnOption() {
        Arguments arguments =
                Arguments.parse(List.of("--size", "m", "--rounds=7", "--home", "some/where"), "--size", "--rounds");
        assertThat(arguments.size()).isEqualTo(Size.M);
        assertThat(arguments.count("--rounds", 3)).isEqualTo(7);
        assertThat(arguments.home()).contains(Path.of("some/where"));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        Arguments arguments = Arguments.parse(List.of(), "--size", "--rounds");
        assertThat(arguments.size()).isEqualTo(Size.S);
        assertThat(arguments.count("--rounds", 3)).isEqualTo(3);
        assertThat(arguments.home()).isEmpty();
        assertThat(arguments.has("--size")).isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--speed", "9"), "--size"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--speed");
        assertThatThrownBy(() -> Arguments.parse(List.of("--size"), "--size"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs a value");
        assertThatThrownBy(
                        () -> Arguments.parse(List.of("--size", "xl"), "--size").size())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("xl");
        for (String number : List.of("0", "-1", "many")) {
            Arguments arguments = Arguments.parse(List.of("--rounds", number), "--rounds");
            assertThatThrownBy(() -> arguments.count("--rounds", 3))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(number);
        }
    }
}
