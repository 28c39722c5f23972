package livery.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which versions of a record a change is meant for; taken by a resource method as {@code @BeanParam}. */
public final class IfMatch {

    @HeaderParam(HttpHeaders.IF_MATCH)
    private @Nullable String tags;

    /** Whether the request is meant for this version: also when it names none. */
    public boolean allows(long version) {
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
