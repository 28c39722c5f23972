package livery.systemtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.bench.deploy.ModuleVariant;
import livery.bench.deploy.SigningKey;
import livery.bench.deploy.TestModule;
import org.jspecify.annotations.Nullable;

/** Rounds through all steps in the life of modules, in an order in which each finds the ground that it needs. */
final class LifeCycle {

    static final String CONTRACT = "contract";
    /** What a contraction of a round takes away, one after the other, so that it can be cut in the middle. */
    static final int COLUMNS = 30;

    private static final String ADAPTER = "adapter-csv";
    private static final String RUNNING = " running";

    private final Deployments modules;
    private final SigningKey trusted;
    private final Path shipped;
    private final Path folder;
    /** By module and version. */
    private final Map<String, List<String>> bundles = new HashMap<>();

    LifeCycle(Deployments modules, SigningKey trusted, Path shipped, Path folder) throws IOException {
        this.modules = modules;
        this.trusted = trusted;
        this.shipped = shipped;
        this.folder = folder;
        for (String module : List.of("criteria", "crm", "dms", ADAPTER, "console")) {
            known(shipped.resolve(module + ".kar"));
        }
    }

    /**
     * One step.
     *
     * @param becomes how the module is afterwards; null when it is gone
     * @param ground whether it only prepares the next one
     */
    record Step(
            String kind,
            String module,
            @Nullable String archive,
            @Nullable String becomes,
            boolean ground) {

        /** How all modules are after it. */
        Map<String, String> after(Map<String, String> before) {
            Map<String, String> after = new TreeMap<>(before);
            if (becomes == null) {
                after.remove(module);
            } else {
                after.put(module, becomes);
            }
            return after;
        }
    }

    /** The steps of a round, the first of which is 1; a round begins where the one before has ended. */
    List<Step> round(int number) throws Exception {
        String trial = given(TestModule.sound("trial", "1.0.0").write(folder.resolve("trial.kar"), trusted.signer()));
        String former = "0.1." + (number - 1) + RUNNING;
        String crm = given(crm(number));
        String standard = number == 1 ? "0.1.0" : adapterOf(number - 1);
        String canary = adapterOf(number);
        String withdrawn = "0." + (2 * number + 1) + ".0";
        String second = given(adapter(canary));
        String third = given(adapter(withdrawn));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("install", "trial", trial, "1.0.0" + RUNNING, false));
        steps.add(new Step("update", "crm", crm, "0.1." + number + RUNNING, false));
        steps.add(new Step("rollback", "crm", null, former, false));
        steps.add(new Step("disable", ADAPTER, null, standard + " disabled", false));
        steps.add(new Step("enable", ADAPTER, null, standard + RUNNING, false));
        steps.add(new Step("uninstall", "trial", null, null, false));
        steps.add(new Step("canary", ADAPTER, second, standard + RUNNING + beside(canary), false));
        steps.add(new Step("promote", ADAPTER, null, canary + RUNNING, false));
        steps.add(new Step("canary", ADAPTER, third, canary + RUNNING + beside(withdrawn), true));
        steps.add(new Step("withdraw", ADAPTER, null, canary + RUNNING, false));
        steps.add(new Step("update", "crm", crm, "0.1." + number + RUNNING, true));
        steps.add(new Step(CONTRACT, "crm", null, "0.1." + number + RUNNING, false));
        return steps;
    }

    private static String adapterOf(int round) {
        return "0." + 2 * round + ".0";
    }

    private static String beside(String version) {
        return " beside " + version + RUNNING;
    }

    /** The CRM with columns of each round so far, and what takes them away again. */
    private Path crm(int round) throws IOException {
        ModuleVariant crm = new ModuleVariant(shipped.resolve("crm.kar"), "0.1." + round);
        for (int one = 1; one <= round; one++) {
            List<String> columns = columns(one);
            crm.migration(
                    "livery.crm.core",
                    "crm",
                    "V900" + one + "__trial.sql",
                    "alter table crm_tag add column if not exists "
                            + String.join(" int, add column if not exists ", columns) + " int");
            for (int i = 0; i < columns.size(); i++) {
                crm.contraction(
                        "livery.crm.core",
                        "crm",
                        "V" + (one * 100 + i) + "__trial.sql",
                        "alter table crm_tag drop column if exists " + columns.get(i));
            }
        }
        return crm.write(folder.resolve("crm-" + round + ".kar"), trusted.signer());
    }

    private static List<String> columns(int round) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(i -> "trial_" + round + "_" + i)
                .toList();
    }

    private Path adapter(String version) throws IOException {
        return new ModuleVariant(shipped.resolve(ADAPTER + ".kar"), version)
                .write(folder.resolve(ADAPTER + "-" + version + ".kar"), trusted.signer());
    }

    private String given(Path archive) throws Exception {
        known(archive);
        return modules.give(archive, false).is(201).json().get("id").asText();
    }

    private void known(Path archive) throws IOException {
        ModuleDescriptor descriptor = ModuleArchive.read(archive).descriptor();
        bundles.put(
                descriptor.id() + " " + descriptor.version(),
                descriptor.bundles().stream()
                        .map(bundle -> bundle.name() + " " + bundle.version())
                        .toList());
    }

    /** Asks for a step, and says how that ended. */
    Deployments.Said ask(Step step) throws IOException, InterruptedException {
        if (step.kind().equals(CONTRACT)) {
            return modules.contract(step.module());
        }
        if (step.kind().equals("rollback")) {
            return modules.change("rollback", "set", modules.set() - 1);
        }
        return step.archive() == null
                ? modules.change(step.kind(), "module", step.module())
                : modules.change(step.kind(), "archive", step.archive());
    }

    /** The bundles that modules in these states consist of, each with its version. */
    Collection<String> bundles(Map<String, String> states) {
        Collection<String> all = new TreeSet<>();
        states.forEach((module, state) -> {
            for (String one : state.split(" beside ", -1)) {
                if (one.endsWith(RUNNING)) {
                    all.addAll(bundles.get(module + " " + one.substring(0, one.indexOf(' '))));
                }
            }
        });
        return all;
    }

    /** Whether it belongs to a module, and not to the platform. */
    boolean isOfAModule(String bundle) {
        String name = bundle.substring(0, bundle.indexOf(' ') + 1);
        return bundles.values().stream().flatMap(List::stream).anyMatch(one -> one.startsWith(name));
    }
}
