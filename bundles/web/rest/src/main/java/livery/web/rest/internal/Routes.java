package livery.web.rest.internal;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates of the paths that a module answers, such as {@code /tenants/{tenant}/customers/{id}}. */
final class Routes {

    private final Map<Method, String> known = new ConcurrentHashMap<>();

    String of(ResourceInfo matched) {
        return known.computeIfAbsent(
                matched.getResourceMethod(),
                method -> template(
                        matched.getResourceClass().getAnnotation(Path.class), method.getAnnotation(Path.class)));
    }

    /** Without what a parameter must look like. */
    private static String template(@Nullable Path type, @Nullable Path method) {
        return Stream.of(type, method)
                .flatMap(Stream::ofNullable)
                .flatMap(path -> Arrays.stream(path.value().split("/", -1)))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.replaceAll("\\{\\s*([^:}\\s]+).*", "{$1}"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
