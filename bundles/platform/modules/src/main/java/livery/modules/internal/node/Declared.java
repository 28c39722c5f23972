package livery.modules.internal.node;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.claim.Claim;
import livery.modules.internal.claim.Offers;
import livery.platform.Cause;
import livery.platform.deploy.Sentence;

/**
 * Whether modules that run offer no more than their archives declare. A plan goes by what is declared, so that what is not
 * might be another's.
 */
public final class Declared {

    private final Offers offers;

    public Declared(Offers offers) {
        this.offers = offers;
    }

    /** What a module offers that its archive does not tell of, or that it cannot be asked in that time. */
    List<Sentence> faults(String module, ModuleArchive archive, Duration most) throws InterruptedException {
        try {
            return undeclared(module, archive.descriptor(), Patience.within(most, () -> false, () -> offered(module)));
        } catch (TimeoutException e) {
            return List.of(new Sentence("modules.node.check-hangs", Map.of("module", module)));
        } catch (ExecutionException e) {
            return List.of(new Sentence("modules.node.check-failed", Map.of("module", module, "reason", Cause.of(e))));
        }
    }

    private Set<Claim> offered(String module) {
        return offers.of(
                bundle -> NodeBundles.module(bundle).filter(module::equals).isPresent());
    }

    private static List<Sentence> undeclared(String module, ModuleDescriptor descriptor, Set<Claim> offered) {
        Set<Claim> undeclared = new TreeSet<>(offered);
        undeclared.removeAll(Claim.of(descriptor));
        if (descriptor.paths().isEmpty()) {
            // It may have been made before archives told of paths.
            undeclared.removeIf(claim -> claim.kind() == Claim.Kind.PATH);
        }
        return undeclared.stream()
                .map(claim -> new Sentence(
                        "modules.node." + claim.kind().word() + "-undeclared",
                        Map.of("module", module, claim.kind().word(), claim.name())))
                .toList();
    }
}
