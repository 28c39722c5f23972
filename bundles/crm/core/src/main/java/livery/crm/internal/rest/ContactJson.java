package livery.crm.internal.rest;

import java.util.List;
import livery.crm.internal.company.Contact;
import livery.crm.internal.values.ContactDraft;
import livery.crm.internal.values.MobileNumbers;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A person at a company.
 *
 * @param mobile masked
 * @param linked the customer of the store that the person is
 */
public record ContactJson(
        String id,
        String name,
        @Nullable String role,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable ContactCustomerJson linked,
        long version) {

    /** A customer, by name. */
    public record ContactCustomerJson(String id, String name) {}

    /**
     * What staff write of one.
     *
     * @param name required
     * @param linked id of the customer of the store that the person is
     */
    public record ContactInput(
            @Nullable String name,
            @Nullable String role,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String linked) {

        static ContactInput of(ContactDraft draft) {
            return new ContactInput(draft.name(), draft.role(), draft.mobile(), draft.email(), draft.linked());
        }

        ContactDraft draft() {
            if (mobile != null && mobile.contains("*")) {
                throw Fault.invalid(List.of(new FieldFault("mobile", "crm.value.masked")));
            }
            return new ContactDraft(name, role, mobile, email, linked);
        }
    }

    /**
     * Why somebody must see a whole mobile.
     *
     * @param reason recorded, 1 to 500 characters
     */
    public record ContactRevealInput(@Nullable String reason) {}

    /** The whole mobile; null when there is none. */
    public record ContactRevealed(@Nullable String mobile) {}

    static ContactJson of(Contact contact) {
        ContactDraft values = contact.values();
        String mobile = values.mobile();
        String linked = values.linked();
        String linkedName = contact.linkedName();
        return new ContactJson(
                Long.toString(contact.id()),
                values.name() == null ? "" : values.name(),
                values.role(),
                mobile == null ? null : MobileNumbers.masked(mobile),
                values.email(),
                linked == null || linkedName == null ? null : new ContactCustomerJson(linked, linkedName),
                contact.version());
    }
}
