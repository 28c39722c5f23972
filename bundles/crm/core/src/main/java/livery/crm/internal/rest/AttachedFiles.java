package livery.crm.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import livery.crm.internal.attachment.AttachedTo;
import livery.crm.internal.attachment.Attachment;
import livery.crm.internal.attachment.Attachments;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import org.jspecify.annotations.Nullable;

/** What the resources of files that hang on customers and vehicles have in common. */
final class AttachedFiles {

    private final Attachments attachments;
    private final Staff staff;
    private final AttachedTo to;

    AttachedFiles(Attachments attachments, Staff staff, AttachedTo to) {
        this.attachments = attachments;
        this.staff = staff;
        this.to = to;
    }

    AttachmentJson.AttachmentsJson list(CallContext call, String id) {
        return new AttachmentJson.AttachmentsJson(AttachmentJson.of(attachments.of(call, to, holder(id)), staff));
    }

    Created<AttachmentJson> add(CallContext call, String id, @Nullable String name, InputStream body) {
        Attachment made = attachments.add(call, to, holder(id), name, body);
        return Created.of(AttachmentJson.of(List.of(made), staff).get(0), Long.toString(made.id()));
    }

    /** The file, to be saved: no browser shows it as a page of ours, or guesses what it is. */
    Response file(CallContext call, String id, String attachment) {
        Attachment found = attachments.fetch(call, to, holder(id), number(attachment));
        StreamingOutput out = stream -> attachments.write(call, found, stream);
        return Response.ok(out)
                .type(found.kind().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found.name()))
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The name twice: as RFC 6266 has it, and for those who know only letters of ASCII. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%;]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    void remove(CallContext call, String id, String attachment) {
        attachments.remove(call, to, holder(id), number(attachment));
    }

    private long holder(String id) {
        Optional<Long> holder = Identifier.parse(id);
        return holder.orElseThrow(() -> Fault.notFound(to.unknown()));
    }

    private static long number(String attachment) {
        return Identifier.parse(attachment).orElseThrow(() -> Fault.notFound("crm.attachment.unknown"));
    }
}
