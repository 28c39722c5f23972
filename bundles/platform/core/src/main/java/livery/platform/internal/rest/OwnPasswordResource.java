package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identity;
import livery.platform.people.Passwords;
import livery.web.BeforePasswordChange;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** One's own password. */
@Path("session/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnPasswordResource {

    private final Passwords passwords;

    OwnPasswordResource(Passwords passwords) {
        this.passwords = passwords;
    }

    /** The password that one has, and the one that one wants; {@code new} is no name in Java. */
    public record PasswordChangeJson(
            @Nullable String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @Nullable
            String wanted) {}

    /** Sets one's own password; one's other sessions end. */
    @POST
    @RequiresPermission("")
    @BeforePasswordChange
    public void change(@Nullable PasswordChangeJson body, @Context Identity who, @Context CallContext call) {
        List<FieldFault> faults = new ArrayList<>();
        String old = body == null ? null : body.old();
        String wanted = body == null ? null : body.wanted();
        if (old == null) {
            faults.add(new FieldFault("old", "web.field.missing"));
        }
        if (wanted == null) {
            faults.add(new FieldFault("new", "web.field.missing"));
        }
        if (old == null || wanted == null) {
            throw Fault.invalid(faults);
        }
        passwords.change(call, who, old, wanted);
    }
}
