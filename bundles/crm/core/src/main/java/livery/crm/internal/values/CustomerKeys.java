package livery.crm.internal.values;

import org.jspecify.annotations.Nullable;

/**
 * By what a customer is found again.
 *
 * @param mobileTail the mobile's digits backwards
 * @param person key of mobile and name together; null without a mobile
 */
public record CustomerKeys(
        String nameKey,
        @Nullable String mobileTail,
        @Nullable Long person) {

    public static CustomerKeys of(String name, @Nullable String mobile) {
        String nameKey = NameKey.of(name);
        if (mobile == null) {
            return new CustomerKeys(nameKey, null, null);
        }
        String tail = MobileNumbers.tail(mobile);
        return new CustomerKeys(nameKey, tail, PersonKey.of(tail, nameKey));
    }
}
