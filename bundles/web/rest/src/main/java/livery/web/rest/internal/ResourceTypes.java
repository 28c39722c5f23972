package livery.web.rest.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.web.OpenToAll;
import livery.web.RequiresPermission;
import livery.web.RestModule;
import livery.web.RestPaths;

/** The resource classes of a module: which paths they answer, and that none is open by oversight. */
final class ResourceTypes {

    private ResourceTypes() {}

    /**
     * The module's resource classes.
     *
     * @throws IllegalArgumentException when a class has no path, or a method says neither what it requires nor that it
     *     is open
     */
    static Set<Class<?>> checked(RestModule module) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Object resource : module.resources()) {
            Class<?> type = resource.getClass();
            if (!type.isAnnotationPresent(Path.class)) {
                throw new IllegalArgumentException(type.getName() + " has no @Path");
            }
            Arrays.stream(type.getMethods())
                    .filter(ResourceTypes::answers)
                    .filter(method -> !method.isAnnotationPresent(RequiresPermission.class)
                            && !method.isAnnotationPresent(OpenToAll.class))
                    .findFirst()
                    .ifPresent(method -> {
                        throw new IllegalArgumentException(method + " does not say who may call it");
                    });
            types.add(type);
        }
        return types;
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The paths as the gateway wants them. */
    static String[] paths(Set<Class<?>> types) {
        return types.stream()
                .map(RestPaths::of)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
    }
}
