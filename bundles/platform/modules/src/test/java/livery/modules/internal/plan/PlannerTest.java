package livery.modules.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.modules.internal.OverFramework;
import livery.modules.internal.WrittenArchives;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Change;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/** What stands in the way of a change, over a framework with nothing in it. */
class PlannerTest extends OverFramework {

    private static final Version PLATFORM = new Version("0.1.0");
    private static final Change ANY = new Change.Rollback(1);
    private static final Sentence WAITS =
            new Sentence("modules.state.waits", Map.of("module", "dms", "required", "odd"));
    private static final Map<String, List<Sentence>> ODD_IS_ASIDE =
            Map.of("odd", List.of(new Sentence("modules.node.start-failed", Map.of("module", "odd"))));

    @Test
    void oneThatDoesNotFitAlreadyStandsInNobodysWay() throws IOException {
        ModuleArchive odd = archive("odd", "0.1.0", Map.of(), "crm");
        ModuleArchive crm = archive("crm", "1.0.0", Map.of());
        Wanted now = Wanted.of(List.of(crm, odd));

        assertThat(obstacles(now, Wanted.of(List.of(crm, odd, archive("dms", "0.1.0", Map.of()))), "dms"))
                .isEmpty();
        assertThat(obstacles(now, Wanted.of(List.of(archive("crm", "1.1.0", Map.of()), odd)), "crm"))
                .as("nor in that of what it does not fit")
                .isEmpty();
        assertThat(codes(obstacles(now, now, "odd")))
                .as("it does in its own")
                .containsExactly("modules.plan.module-version");
    }

    @Test
    void aChangeByWhichOneNoLongerFitsIsRefused() throws IOException {
        ModuleArchive odd = archive("odd", "0.1.0", Map.of(), "crm");
        Wanted now = Wanted.of(List.of(archive("crm", "0.9.0", Map.of()), odd));

        assertThat(codes(obstacles(now, Wanted.of(List.of(archive("crm", "1.0.0", Map.of()), odd)), "crm")))
                .containsExactly("modules.plan.module-version");
    }

    @Test
    void whatHasBeenSetAsideIsLeftOutUnlessItIsWhatChanges() throws IOException {
        ModuleArchive odd = archive("odd", "0.1.0", Map.of("Import-Package", "gone"));
        ModuleArchive leaning = archive("leaning", "0.1.0", Map.of(), "odd");
        ModuleArchive dms = archive("dms", "0.1.0", Map.of());
        Wanted now = Wanted.of(List.of(odd, leaning));
        Wanted wanted = Wanted.of(List.of(odd, leaning, dms));

        assertThat(plan(now, wanted, ODD_IS_ASIDE, Set.of(), "dms")).isEmpty();
        assertThat(codes(plan(now, wanted, ODD_IS_ASIDE, Set.of(), "odd")))
                .containsExactly("modules.plan.package-missing");
    }

    @Test
    void whatNeedsOneThatHasBeenSetAsideIsRefusedWithItsReason() throws IOException {
        ModuleArchive odd = archive("odd", "0.1.0", Map.of());
        Wanted now = Wanted.of(List.of(odd));

        assertThat(plan(
                        now,
                        Wanted.of(List.of(odd, archive("dms", "0.1.0", Map.of(), "odd"))),
                        ODD_IS_ASIDE,
                        Set.of(),
                        "dms"))
                .containsExactly(WAITS, ODD_IS_ASIDE.get("odd").get(0));
    }

    @Test
    void whatIsNeededIsTakenAwayAfterWhatNeedsIt() throws IOException {
        ModuleArchive criteria = archive("criteria", "0.1.0", Map.of());
        ModuleArchive crm = archive("crm", "0.1.0", Map.of(), "criteria");
        Wanted both = Wanted.of(List.of(criteria, crm));
        Map<String, Object> values = Map.of("module", "crm", "required", "criteria", "range", "[0.1,1)");

        assertThat(obstacles(both, Wanted.of(List.of(crm)), "none"))
                .containsExactly(new Sentence("modules.plan.module-needed", values));
        assertThat(plan(Wanted.nothing(), Wanted.of(List.of(crm)), Map.of(), Set.of("criteria"), "crm"))
                .containsExactly(new Sentence("modules.plan.module-disabled", values));
        assertThat(codes(obstacles(Wanted.nothing(), Wanted.of(List.of(crm)), "crm")))
                .as("what was never there")
                .containsExactly("modules.plan.module-missing");
    }

    @Test
    void aPackageThatIsOfferedInAnotherVersionIsToldOfWhomItIs() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", Map.of("Export-Package", "lines;version=\"1.2\""));
        ModuleArchive dms = archive("dms", "0.1.0", Map.of("Import-Package", "lines;version=\"[2,3)\""));

        assertThat(obstacles(Wanted.of(List.of(crm)), Wanted.of(List.of(crm, dms)), "dms"))
                .containsExactly(new Sentence(
                        "modules.plan.package-version",
                        Map.of(
                                "module", "dms",
                                "bundle", "dms",
                                "needs", "lines [2.0.0,3.0.0)",
                                "other", "crm",
                                "version", "1.2.0")));
        ModuleArchive framework = archive("dms", "0.1.0", Map.of("Import-Package", "org.osgi.framework;version=9"));
        assertThat(obstacles(Wanted.nothing(), Wanted.of(List.of(framework)), "dms"))
                .singleElement()
                .satisfies(told -> assertThat(told.values()).containsEntry("other", "org.apache.felix.framework"));
    }

    private static List<String> codes(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::code).toList();
    }

    private List<Sentence> obstacles(Wanted now, Wanted wanted, String changed) {
        return plan(now, wanted, Map.of(), Set.of(), changed);
    }

    private List<Sentence> plan(
            Wanted now, Wanted wanted, Map<String, List<Sentence>> aside, Set<String> disabled, String changed) {
        return new Planner(framework.bundles(), new Offers(framework.context()), PLATFORM)
                .plan(
                        new Proposal(
                                ANY, now, wanted, Set.of(changed), disabled, List.of(), List.of(), Map.of(), List.of()),
                        aside)
                .obstacles();
    }

    private ModuleArchive archive(String module, String version, Map<String, String> headers, String... requires)
            throws IOException {
        return new WrittenArchives(folder).write(module, version, module, version, headers, List.of(), requires);
    }
}
