package livery.modules.internal.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.data.EntityModule;
import livery.modules.internal.node.NodeBundles;
import livery.platform.PermissionSource;
import livery.platform.settings.SettingSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What belongs to the platform: what its own bundles offer, or others on their behalf. */
public final class PlatformClaims {

    /** Of whatever answers, for the gateway. */
    private static final String PATHS = "livery.gateway.paths";
    /** The id of the bundle whose it is, where another offers it. */
    private static final String OWNER = "livery.module.bundle";

    private final BundleContext context;

    public PlatformClaims(BundleContext context) {
        this.context = context;
    }

    Set<Claim> all() {
        Set<Claim> claims = new TreeSet<>();
        paths().forEach(path -> claims.add(new Claim(Claim.Kind.PATH, path)));
        each(EntityModule.class, rows -> claims.add(new Claim(Claim.Kind.TABLES, rows.name())));
        each(
                PermissionSource.class,
                source ->
                        source.permissions().forEach(one -> claims.add(new Claim(Claim.Kind.PERMISSION, one.name()))));
        each(
                SettingSource.class,
                source -> source.settings().forEach(one -> claims.add(new Claim(Claim.Kind.SETTING, one.code()))));
        return claims;
    }

    private Stream<String> paths() {
        Collection<Bundle> own = Arrays.stream(context.getBundles())
                .filter(PlatformClaims::isOwn)
                .toList();
        Set<Long> ids = own.stream().map(Bundle::getBundleId).collect(Collectors.toSet());
        return own.stream()
                .map(Bundle::getRegisteredServices)
                .filter(services -> services != null)
                .flatMap(Arrays::stream)
                .filter(service -> service.getProperty(OWNER) == null || ids.contains(service.getProperty(OWNER)))
                .map(service -> service.getProperty(PATHS))
                .flatMap(paths -> paths instanceof String[] many ? Arrays.stream(many) : Stream.of(paths))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private <T> void each(Class<T> type, Consumer<T> work) {
        for (ServiceReference<T> reference : references(type)) {
            Bundle bundle = reference.getBundle();
            T service = bundle != null && isOwn(bundle) ? context.getService(reference) : null;
            if (service != null) {
                try {
                    work.accept(service);
                } finally {
                    context.ungetService(reference);
                }
            }
        }
    }

    private static boolean isOwn(Bundle bundle) {
        return NodeBundles.module(bundle).isEmpty();
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is always a valid one", e);
        }
    }
}
