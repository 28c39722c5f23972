package livery.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a record a change is meant for; taken by a resource method as {@code @BeanParam}. A change that is
 * refused because another version is stored is answered with that one's tag, and with the record itself where the
 * method says how it is {@linkplain #showing shown}.
 */
public final class IfMatch {

    @HeaderParam(HttpHeaders.IF_MATCH)
    private @Nullable String tags;

    @Context
    private @Nullable ContainerRequestContext request;

    private @Nullable Supplier<? extends Versioned<?>> shown;

    /**
     * What is stored in place of the version that a request was meant for.
     *
     * @param shown reads the record as its caller may see it
     */
    public record Newer(long version, @Nullable Supplier<? extends Versioned<?>> shown) {

        /** Of the request that was refused; null when its version is not why. */
        public static @Nullable Newer of(ContainerRequestContext request) {
            return request.getProperty(Newer.class.getName()) instanceof Newer newer ? newer : null;
        }
    }

    /** The same, which also tells a caller who comes too late what is stored now. */
    public IfMatch showing(Supplier<? extends Versioned<?>> current) {
        shown = current;
        return this;
    }

    /** Whether the request is meant for this version: also when it names none. */
    public boolean allows(long version) {
        boolean meant = names(version);
        if (!meant && request != null) {
            request.setProperty(Newer.class.getName(), new Newer(version, shown));
        }
        return meant;
    }

    private boolean names(long version) {
        String named = tags;
        if (named == null || named.isBlank() || named.strip().equals("*")) {
            return true;
        }
        // Proxies that compress mark tags as weak; the version is the same.
        return Arrays.stream(named.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag(version)::equals);
    }

    /** A version as an entity tag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
