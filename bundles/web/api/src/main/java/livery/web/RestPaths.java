package livery.web;

import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where resources are served. */
public final class RestPaths {

    /** All of them are below it. */
    public static final String ROOT = "/api/v1";

    private RestPaths() {}

    /**
     * How the paths begin that a resource answers: {@link #ROOT} and whole segments, a star for each one that varies.
     *
     * @throws IllegalArgumentException when the class is not annotated with {@code @Path}
     */
    public static String of(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        if (path == null) {
            throw new IllegalArgumentException(resource.getName() + " has no @Path");
        }
        return Arrays.stream(path.value().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{") ? "*" : segment)
                .collect(Collectors.joining("/", ROOT + "/", ""));
    }
}
