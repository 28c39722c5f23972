package livery.modules.internal.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livery.data.EntityModule;
import livery.platform.PermissionSource;
import livery.platform.settings.SettingSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What bundles offer now, by their services, of what there is one alone. */
public final class Offers {

    /** Of whatever answers, for the gateway. */
    private static final String PATHS = "livery.gateway.paths";
    /** The id of the bundle whose it is, where another offers it. */
    private static final String OWNER = "livery.module.bundle";

    private final BundleContext context;

    public Offers(BundleContext context) {
        this.context = context;
    }

    /** What some bundles offer, or others on their behalf; asks them for it. */
    public Set<Claim> of(Predicate<Bundle> bundles) {
        Set<Claim> claims = new TreeSet<>();
        paths(bundles).forEach(path -> claims.add(new Claim(Claim.Kind.PATH, path)));
        each(bundles, EntityModule.class, rows -> claims.add(new Claim(Claim.Kind.TABLES, rows.name())));
        each(
                bundles,
                PermissionSource.class,
                source ->
                        source.permissions().forEach(one -> claims.add(new Claim(Claim.Kind.PERMISSION, one.name()))));
        each(
                bundles,
                SettingSource.class,
                source -> source.settings().forEach(one -> claims.add(new Claim(Claim.Kind.SETTING, one.code()))));
        return claims;
    }

    private Stream<String> paths(Predicate<Bundle> bundles) {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getRegisteredServices)
                .filter(services -> services != null)
                .flatMap(Arrays::stream)
                .filter(service -> service.getProperty(PATHS) != null)
                .filter(service -> isOf(bundles, owner(service)))
                .map(service -> service.getProperty(PATHS))
                .flatMap(paths -> paths instanceof String[] many ? Arrays.stream(many) : Stream.of(paths))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private @Nullable Bundle owner(ServiceReference<?> service) {
        return service.getProperty(OWNER) instanceof Long id ? context.getBundle(id) : service.getBundle();
    }

    private static boolean isOf(Predicate<Bundle> bundles, @Nullable Bundle bundle) {
        return bundle != null && bundles.test(bundle);
    }

    private <T> void each(Predicate<Bundle> bundles, Class<T> type, Consumer<T> work) {
        for (ServiceReference<T> reference : references(type)) {
            T service = isOf(bundles, reference.getBundle()) ? context.getService(reference) : null;
            if (service != null) {
                try {
                    work.accept(service);
                } finally {
                    context.ungetService(reference);
                }
            }
        }
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is always a valid one", e);
        }
    }
}
