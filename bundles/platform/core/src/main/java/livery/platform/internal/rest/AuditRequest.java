package livery.platform.internal.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; taken by a resource method as {@code @BeanParam}. */
public final class AuditRequest {

    @QueryParam("person")
    private @Nullable String person;

    @QueryParam("action")
    private @Nullable String action;

    @QueryParam("subjectKind")
    private @Nullable String subjectKind;

    @QueryParam("subject")
    private @Nullable String subject;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("until")
    private @Nullable String until;

    AuditQuery query() {
        List<FieldFault> faults = new ArrayList<>();
        PersonId who = null;
        if (person != null) {
            who = PersonId.parse(person).orElse(null);
            if (who == null) {
                faults.add(new FieldFault("person", "platform.person.unknown"));
            }
        }
        AuditQuery query = new AuditQuery(
                who, action, subjectKind, subject, instant("from", from, faults), instant("until", until, faults));
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return query;
    }

    private static @Nullable Instant instant(String field, @Nullable String text, List<FieldFault> faults) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(new FieldFault(field, "web.field.format", Map.of("wanted", "YYYY-MM-DDThh:mm:ssZ")));
            return null;
        }
    }
}
