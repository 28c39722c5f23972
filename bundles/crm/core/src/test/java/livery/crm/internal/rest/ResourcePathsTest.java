package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResourcePathsTest {

    @Test
    void noResourceHidesWhatAnotherServes() throws Exception {
        List<Class<?>> resources = resources();
        List<String> hidden = new ArrayList<>();
        for (Class<?> one : resources) {
            for (Method method : one.getMethods()) {
                Path below = method.getAnnotation(Path.class);
                String whole = path(one) + (below == null ? "" : "/" + below.value());
                resources.stream()
                        .filter(other ->
                                plain(path(other)).length() > plain(path(one)).length())
                        .filter(other -> (plain(whole) + "/").startsWith(plain(path(other)) + "/"))
                        .forEach(other -> hidden.add(other.getSimpleName() + " hides " + whole));
            }
        }
        assertThat(resources).contains(CustomersResource.class, MergesResource.class);
        assertThat(hidden).isEmpty();
    }

    private static List<Class<?>> resources() throws Exception {
        URI here = Objects.requireNonNull(CustomersResource.class.getResource("CustomersResource.class"))
                .toURI();
        List<Class<?>> resources = new ArrayList<>();
        for (File file : Objects.requireNonNull(new File(here).getParentFile().listFiles())) {
            if (file.getName().matches("\\w+Resource\\.class")) {
                resources.add(Class.forName("livery.crm.internal.rest."
                        + file.getName().substring(0, file.getName().length() - ".class".length())));
            }
        }
        return resources;
    }

    private static String path(Class<?> resource) {
        return Objects.requireNonNull(resource.getAnnotation(Path.class)).value();
    }

    /** Variables have no name here. */
    private static String plain(String path) {
        return String.join(
                "/",
                Arrays.stream(path.split("/", -1))
                        .map(segment -> segment.startsWith("{") ? "*" : segment)
                        .toList());
    }
}
