package livery.platform.shell.internal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import livery.platform.facts.ParkedFacts.Parked;
import org.junit.jupiter.api.Test;

class ListParkedFactsTest {

    private static final String SUBSCRIPTION = "crm.members";
    private static final long FIRST = 913_688_412_826_227_107L;

    private static String printed(Parked... facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListParkedFacts.print(List.of(facts), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Parked parked(long id, String reason) {
        return new Parked(
                id,
                SUBSCRIPTION,
                "crm.customer-entered",
                "913688392974589808",
                Instant.EPOCH,
                Instant.EPOCH,
                reason,
                reason.isEmpty());
    }

    @Test
    void aReasonIsSaidWholeWithinTheWidthOfATerminal() {
        String reason =
                "Duplicate entry for key crm_member_number: the number that the card office gave is one that the"
                        + " store gave to somebody else already, " + "x".repeat(160);

        String text = printed(parked(FIRST, reason), parked(FIRST + 1, ""));

        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(text.replaceAll("\\R {2}", " ").replaceAll("x x", "xx")).contains(FIRST + ": " + reason);
        assertThat(text.lines().filter(line -> line.contains(SUBSCRIPTION))).hasSize(2);
        assertThat(text).doesNotContain(FIRST + 1 + ":");
    }

    @Test
    void whereNothingIsParkedItSaysSo() {
        assertThat(printed()).contains("nothing");
    }
}
