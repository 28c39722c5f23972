package livery.dms.internal.connections;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** How the active connections are that this node holds, as long as it holds them. */
@Component(service = {ConnectionStates.class, HealthCheck.class})
public final class ConnectionStates implements HealthCheck {

    static final String ADAPTER_AWAY = "dms.connection.adapter-away";

    /** What is told of one by one; all are in the metrics. */
    private static final int MOST_TOLD = 200;

    private record Key(TenantId tenant, long id) {}

    private record Connected(String adapter, @Nullable String trouble) {}

    /** Those with an adapter that work, or those that do not. */
    record Kind(String adapter, boolean works) {}

    private final Map<Key, Connected> connections = new ConcurrentHashMap<>();

    /** It is to run, and nothing is known yet that keeps it from it. */
    void begins(TenantId tenant, long id, String adapter) {
        connections.put(new Key(tenant, id), new Connected(adapter, null));
    }

    /** Nothing where it is not to run here: what a connection said while it was being stopped. */
    void is(TenantId tenant, long id, @Nullable FieldFault trouble) {
        connections.computeIfPresent(
                new Key(tenant, id),
                (key, known) -> new Connected(known.adapter(), trouble == null ? null : trouble.code()));
    }

    /** It is paused, removed, or another node's. */
    void ends(TenantId tenant, long id) {
        connections.remove(new Key(tenant, id));
    }

    Map<Kind, Long> count() {
        return connections.values().stream()
                .collect(Collectors.groupingBy(
                        one -> new Kind(one.adapter(), one.trouble() == null), Collectors.counting()));
    }

    /** One that does not work is the affair of its store; the node serves all the same. */
    @Override
    public List<HealthPart> parts() {
        return connections.entrySet().stream()
                .map(one -> part(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(HealthPart::state).reversed())
                .limit(MOST_TOLD)
                .toList();
    }

    /** What the trouble is in words may name files and columns, so only its code is told. */
    private static HealthPart part(Key key, Connected connected) {
        String name = "connection/" + key.tenant() + "/" + key.id();
        String trouble = connected.trouble();
        return trouble == null
                ? HealthPart.up(name)
                : HealthPart.warning(
                        name,
                        "dms.connection.troubled",
                        Map.of(
                                "tenant",
                                key.tenant().toString(),
                                "connection",
                                key.id(),
                                "adapter",
                                connected.adapter(),
                                "trouble",
                                trouble));
    }
}
