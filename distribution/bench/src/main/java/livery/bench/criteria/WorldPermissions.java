package livery.bench.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the customers of a {@link World} may be reached for, read plainly out of what they said. */
final class WorldPermissions {

    private static final String PERMISSIONS = "crm.contact-permissions";
    private static final String ANY = "any";
    private static final List<String> CHANNELS =
            List.of("phone", "mail", "sms", "social", "app", "mini-program", "post");

    private WorldPermissions() {}

    /** With an item for each "yes" that holds for a channel; of each purpose and channel the newest consent is there. */
    static Someone permitted(Someone someone) {
        List<Someone.Item> consents = someone.items().getOrDefault(WorldRecords.CONSENTS, List.of());
        List<Someone.Item> permitted = new ArrayList<>();
        for (Someone.Item yes : consents) {
            for (String channel : CHANNELS) {
                if (given(yes) && speaksOf(yes, channel) && nobodyForbids(yes, channel, consents)) {
                    permitted.add(new Someone.Item(yes.at(), Map.of("purpose", purpose(yes), "channel", channel)));
                }
            }
        }
        Map<String, List<Someone.Item>> items = new HashMap<>(someone.items());
        items.put(PERMISSIONS, permitted);
        return new Someone(someone.id(), someone.canonical(), someone.erased(), someone.fields(), items);
    }

    private static boolean nobodyForbids(Someone.Item yes, String channel, List<Someone.Item> consents) {
        return consents.stream()
                .filter(no -> !given(no) && purpose(no).equals(purpose(yes)))
                .noneMatch(no ->
                        channel(no).equals(channel) || (channel(no).equals(ANY) && WorldRecords.isAfter(no, yes)));
    }

    private static boolean speaksOf(Someone.Item consent, String channel) {
        return channel(consent).equals(channel) || channel(consent).equals(ANY);
    }

    private static boolean given(Someone.Item consent) {
        return Boolean.TRUE.equals(consent.fields().get("given"));
    }

    private static Object purpose(Someone.Item consent) {
        return Objects.requireNonNull(consent.fields().get("purpose"));
    }

    private static Object channel(Someone.Item consent) {
        return Objects.requireNonNull(consent.fields().get("channel"));
    }
}
