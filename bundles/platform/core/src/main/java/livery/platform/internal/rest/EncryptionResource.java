package livery.platform.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.Texts;
import livery.platform.encryption.Encryption;
import livery.platform.encryption.KeyRotation;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Whether those who are signed in can read and write sensitive values now. */
@Path("session/encryption")
@Produces(MediaType.APPLICATION_JSON)
public final class EncryptionResource {

    private final Encryption encryption;
    private final Texts texts;

    EncryptionResource(Encryption encryption, Texts texts) {
        this.encryption = encryption;
        this.texts = texts;
    }

    /**
     * What holds now.
     *
     * @param reason the code of what is wrong with the keys, for those who may look after them; else null
     * @param text the same in words
     */
    public record EncryptionJson(
            boolean available,
            @Nullable String reason,
            @Nullable String text) {}

    @GET
    @RequiresPermission("")
    public EncryptionJson now(@Context CallContext call) {
        Optional<String> trouble = encryption.trouble();
        String told = call.permissions().allows(KeyRotation.MANAGE) ? trouble.orElse(null) : null;
        return new EncryptionJson(
                trouble.isEmpty(), told, told == null ? null : texts.text(told, Map.of(), call.locale()));
    }
}
