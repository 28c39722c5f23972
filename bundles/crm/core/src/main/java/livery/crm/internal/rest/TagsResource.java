package livery.crm.internal.rest;

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
import java.util.List;
import livery.crm.Customers;
import livery.crm.internal.tag.Tag;
import livery.crm.internal.tag.TagColour;
import livery.crm.internal.tag.TagDraft;
import livery.crm.internal.tag.Tags;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The tags that a store has for its customers: at most 200. */
@Path("tenants/{tenant}/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TagsResource {

    private final Tags tags;

    TagsResource(Tags tags) {
        this.tags = tags;
    }

    /**
     * What can be said of a tag.
     *
     * @param name required, at most 40 characters, not that of another tag
     * @param colour grey when absent
     */
    public record TagInput(@Nullable String name, @Nullable TagColour colour) {

        TagDraft draft() {
            return new TagDraft(name, colour);
        }
    }

    /**
     * A tag.
     *
     * @param version to be named in {@code If-Match}
     */
    public record TagJson(String id, String name, TagColour colour, long version) {

        static TagJson of(Tag tag) {
            return new TagJson(Long.toString(tag.id()), tag.name(), tag.colour(), tag.version());
        }
    }

    /** Tags, by name. */
    public record TagsJson(List<TagJson> items) {

        static TagsJson of(List<Tag> tags) {
            return new TagsJson(tags.stream().map(TagJson::of).toList());
        }
    }

    @GET
    @RequiresPermission(Customers.READ)
    public TagsJson list(@Context CallContext call) {
        return TagsJson.of(tags.all(call));
    }

    @POST
    @RequiresPermission(Tags.MANAGE)
    public Created<TagJson> create(@Nullable TagInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Tag made = tags.create(call, body.draft());
        return new Created<>(TagJson.of(made), Long.toString(made.id()), made.version());
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Tags.MANAGE)
    public Versioned<TagJson> change(
            @PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<TagInput> patch, @Context CallContext call) {
        Tag tag = tags.change(
                call,
                id(id),
                ifMatch::allows,
                stored -> patch.applyTo(new TagInput(stored.name(), stored.colour()))
                        .draft());
        return new Versioned<>(TagJson.of(tag), tag.version());
    }

    /** Removes a tag, also from the customers who carry it. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Tags.MANAGE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        tags.remove(call, id(id), ifMatch::allows);
    }

    /** The tag that a field names. */
    static @Nullable Long parse(String field, @Nullable String id) {
        return id == null || id.isEmpty()
                ? null
                : Identifier.parse(id).orElseThrow(() -> Fault.invalid(new FieldFault(field, "crm.tag.unknown")));
    }

    static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.tag.unknown"));
    }
}
