package livery.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted; taken by a resource method as {@code @BeanParam}. */
public final class PageRequest {

    /** The most items of one page. */
    public static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("after")
    private @Nullable String after;

    /**
     * How many items at most.
     *
     * @throws Fault when the request's {@code limit} is not a number from 1 to {@link #MOST}
     */
    public int limit() {
        return Identifier.parse(limit)
                .filter(n -> n <= MOST)
                .map(Long::intValue)
                .orElseThrow(() ->
                        Fault.invalid(new FieldFault("limit", "web.limit.invalid", Map.of("least", 1, "most", MOST))));
    }

    /** Where the page before ended, in the list's own form. */
    public Optional<String> after() {
        return Optional.ofNullable(after).filter(text -> !text.isEmpty());
    }

    /**
     * Where the page before ended, for lists in the order of their ids.
     *
     * @throws Fault when {@code after} is not what a page gave as {@code next}
     */
    public Optional<Long> afterId() {
        return after().map(text -> Identifier.parse(text).orElseThrow(PageRequest::badCursor));
    }

    /** What to throw when {@code after} is not what a page gave as {@code next}. */
    public static Fault badCursor() {
        return Fault.invalid(List.of(new FieldFault("after", "web.after.invalid")));
    }
}
