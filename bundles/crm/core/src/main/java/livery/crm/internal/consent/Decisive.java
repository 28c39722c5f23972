package livery.crm.internal.consent;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether somebody may be reached by a channel: what they said last of the channel itself, and where they said
 * nothing of it, what they said last of any. A "no" to the channel stands until they say "yes" to it; a "yes" to it ends
 * with a later "no" to any. The view {@code crm_contact_permission_v1} says the same, and so does the console.
 */
public final class Decisive {

    private Decisive() {}

    /**
     * The one of both that decides; nothing when neither was said.
     *
     * @param own the newest of the channel
     * @param any the newest of any
     * @param order by when it was said
     */
    public static <T> Optional<T> of(
            @Nullable T own, @Nullable T any, Predicate<? super T> given, Comparator<? super T> order) {
        if (own == null || any == null) {
            return Optional.ofNullable(own == null ? any : own);
        }
        boolean takenBack = given.test(own) && !given.test(any) && order.compare(any, own) > 0;
        return Optional.of(takenBack ? any : own);
    }
}
