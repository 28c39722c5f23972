package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The short forms of {@code livery prove} and {@code livery bench}, as a person calls them. */
class ShortProofsIT {

    private static final Pattern STATEMENTS = Pattern.compile("statements for each\\s+\\d+\\s+([\\d.]+)\\s+([\\d.]+)");

    @Test
    void whatIsCommittedIsHandledOnceWhateverIsKilled() throws Exception {
        assertThat(said("prove", "crash", "--kills", "2")).contains("proved: each fact handled once in effect");
    }

    @Test
    void modulesAreUpdatedWhileStoresWorkAndNothingOfFormerVersionsStays() throws Exception {
        assertThat(said("prove", "deploy", "--rounds", "1", "--updates", "3"))
                .contains("class loaders of former versions left: 0")
                .contains("proved: no call failed, and nothing was lost");
    }

    @Test
    void factsKeepTheirOrderWithTwoNodes() throws Exception {
        assertThat(said("prove", "order", "--facts", "40"))
                .contains("told 640, arrived 640, out of order 0, gaps in the numbers 0")
                .contains("proved");
    }

    /** How long it takes says nothing here; how many statements it takes does. */
    @Test
    void aCustomerWithAuditEntryAndFactTakesLittleMoreStatementsThanItHasRows() throws Exception {
        String said = said("bench", "facts", "--rounds", "1", "--seconds", "2", "--warm-ups", "1");

        Matcher statements = STATEMENTS.matcher(said);
        assertThat(statements.find()).as(said).isTrue();
        double ours = Double.parseDouble(statements.group(1));
        double limit = Double.parseDouble(statements.group(2));
        assertThat(limit).isGreaterThan(3);
        assertThat(ours).isLessThan(limit + 2);
    }

    private static String said(String... arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("basedir"), "target", arguments[0] + "-" + arguments[1]);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toAbsolutePath().toString()));
        Installation.Ended proof =
                Program.JAR.run(Map.of("LIVERY_JAVA_OPTS", Installation.SHORT_LIVED), all.toArray(String[]::new));

        System.out.println(proof.text());
        assertThat(proof.code()).as(proof.text()).isZero();
        return proof.text();
    }
}
