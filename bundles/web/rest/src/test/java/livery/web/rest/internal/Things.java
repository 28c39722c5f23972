package livery.web.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.OpenToAll;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.RestModule;
import livery.web.Versioned;

/** A module with one resource that does what modules do. */
@Path("tenants/{tenant}/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class Things {

    private final AtomicLong shown = new AtomicLong();

    /** Sizes of things. */
    public enum Size {
        SMALL,
        LARGE
    }

    /** A thing with a field of each sort. */
    public record ThingJson(String name, Integer count, LocalDate on, List<String> tags, Size size, Boolean hot) {}

    /** Who called. */
    public record CallJson(String tenant, String person, Set<String> permissions, String language) {}

    static RestModule module() {
        return module("things", new Things());
    }

    static RestModule module(String name, Object... resources) {
        return new RestModule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<Object> resources() {
                return Set.of(resources);
            }
        };
    }

    /** Things 1 to 250. */
    @GET
    @RequiresPermission("things.read")
    public Page<String> list(@BeanParam PageRequest page) {
        long after = page.afterId().orElse(0L);
        List<String> found = LongStream.rangeClosed(after + 1, Math.min(250, after + page.limit() + 1))
                .mapToObj(Long::toString)
                .toList();
        return Page.of(found, page.limit(), id -> id);
    }

    @POST
    @RequiresPermission("things.write")
    public ThingJson add(ThingJson body) {
        return body;
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission("things.write")
    public ThingJson change(@PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<ThingJson> patch) {
        return patch.applyTo(new ThingJson("old", 1, LocalDate.of(2025, 1, 2), List.of("a"), Size.SMALL, true));
    }

    @POST
    @Path("made")
    @RequiresPermission("things.write")
    public Created<ThingJson> make(ThingJson body) {
        return new Created<>(body, "7", 3L);
    }

    @POST
    @Path("shown")
    @AnsweredAnew
    @RequiresPermission("things.write")
    public ThingJson show() {
        return new ThingJson("shown", (int) shown.incrementAndGet(), null, List.of(), Size.SMALL, true);
    }

    @GET
    @Path("made/{id}")
    @RequiresPermission("things.read")
    public Versioned<ThingJson> made(@PathParam("id") String id, @BeanParam IfMatch ifMatch) {
        return new Versioned<>(new ThingJson(id, 1, null, List.of(), Size.SMALL, ifMatch.allows(3)), 3);
    }

    /** Version 3 is stored of each; "unshown" does not show it. */
    @PATCH
    @Path("made/{id}")
    @RequiresPermission("things.write")
    public Versioned<ThingJson> remake(@PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<ThingJson> patch) {
        ThingJson stored = new ThingJson(id, 1, null, List.of(), Size.SMALL, true);
        IfMatch meant = switch (id) {
            case "unshown" -> ifMatch;
            case "gone" ->
                ifMatch.showing(() -> {
                    throw Fault.notFound("things.unknown");
                });
            default -> ifMatch.showing(() -> new Versioned<>(stored, 4));
        };
        if (!meant.allows(3)) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return new Versioned<>(patch.applyTo(stored), 4);
    }

    @DELETE
    @Path("made/{id}")
    @RequiresPermission("things.write")
    public void remove(@PathParam("id") String id) {
        // There is none to remove.
    }

    @GET
    @Path("call")
    @RequiresPermission("")
    public CallJson call(@Context CallContext call) {
        return new CallJson(
                call.tenant().toString(),
                call.person().toString(),
                call.permissions().patterns(),
                call.locale().toLanguageTag());
    }

    @GET
    @Path("open")
    @OpenToAll
    public Map<String, String> open() {
        return Map.of("open", "to all");
    }

    @GET
    @Path("broken")
    @RequiresPermission("things.read")
    public String broken() {
        return Integer.toString(Integer.parseInt("the inside shows: password=hunter2"));
    }

    @GET
    @Path("fault/{kind}")
    @RequiresPermission("things.read")
    public String fault(@PathParam("kind") String kind) {
        return Optional.of(kind)
                .filter(String::isEmpty)
                .orElseThrow(() -> Fault.of(Fault.Kind.valueOf(kind), "things.planted", Map.of("existing", 7L)));
    }
}
