package livery.crm.internal.rest;

import livery.crm.CustomerId;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** A customer by name. */
public record CustomerRefJson(String id, @Nullable String name) {

    static @Nullable CustomerRefJson of(@Nullable CustomerId id, @Nullable String name) {
        return id == null ? null : new CustomerRefJson(id.toString(), name);
    }

    /** Whom a path names: what is no id at all names no customer. */
    static CustomerId id(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }

    /** Whom a field names. */
    static @Nullable CustomerId parse(String field, @Nullable String id) {
        return id == null
                ? null
                : CustomerId.parse(id).orElseThrow(() -> Fault.invalid(new FieldFault(field, "crm.customer.unknown")));
    }
}
