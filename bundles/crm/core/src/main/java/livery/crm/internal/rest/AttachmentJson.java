package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.attachment.Attachment;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody attached.
 *
 * @param type its media type, by its content
 * @param size in bytes
 */
public record AttachmentJson(
        String id,
        String name,
        String type,
        long size,
        @Nullable PersonJson createdBy,
        Instant createdAt) {

    /** All of one record. */
    public record AttachmentsJson(List<AttachmentJson> items) {}

    static List<AttachmentJson> of(List<Attachment> attachments, Staff staff) {
        PersonJson.Names names = new PersonJson.Names(
                staff,
                attachments.stream().map(one -> new PersonId(one.createdBy())).toList());
        return attachments.stream()
                .map(one -> new AttachmentJson(
                        Long.toString(one.id()),
                        one.name(),
                        one.kind().mediaType(),
                        one.size(),
                        names.orNobody(new PersonId(one.createdBy())),
                        one.createdAt()))
                .toList();
    }
}
