package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Opens sessions, inside a unit of work around, and records who signed in. */
final class NewSessions {

    private static final int LONGEST_USER_AGENT = 100;

    private final EntityStore store;
    private final Settings settings;
    private final Audit audit;

    NewSessions(EntityStore store, Settings settings, Audit audit) {
        this.store = store;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Opens a session.
     *
     * @param issuer who vouched for the person, or null when they proved it here
     * @return its secret
     */
    String open(
            PersonRow person,
            @Nullable String issuer,
            String address,
            @Nullable String userAgent,
            Map<String, ?> details) {
        String secret = Secrets.fresh();
        Instant now = Instant.now();
        Duration length = SignInSettings.of(settings, SignInSettings.LENGTH);
        sweep();
        store.session()
                .persist(new SessionRow(
                        TimeSortedIds.next(),
                        Secrets.sha256(secret),
                        person.id(),
                        Secrets.fresh(),
                        now,
                        now.plus(length),
                        shortened(userAgent),
                        address,
                        issuer));
        told(person, "platform.sign-in.done", details);
        return secret;
    }

    /**
     * Opens a session for somebody whose password was right, unless it was changed, or they were suspended, while it was
     * compared: whoever changes a password ends all sessions that were opened with the old one.
     *
     * @param compared as it was read before
     */
    Optional<String> openIfStill(PersonRow compared, String address, @Nullable String userAgent) {
        PersonRow now = store.session().find(PersonRow.class, compared.id(), LockModeType.PESSIMISTIC_WRITE);
        if (now == null || now.suspended() || !Objects.equals(now.passwordHash(), compared.passwordHash())) {
            return Optional.empty();
        }
        return Optional.of(open(now, null, address, userAgent, Map.of()));
    }

    /** Ends the session of this secret, if there is one. */
    void endedByItself(String secret) {
        store.session()
                .createSelectionQuery("from SessionRow where secretHash = :hash", SessionRow.class)
                .setParameter("hash", Secrets.sha256(secret))
                .uniqueResultOptional()
                .ifPresent(session -> {
                    PersonRow person = store.session().find(PersonRow.class, session.personId());
                    store.session().remove(session);
                    if (person != null) {
                        told(person, "platform.sign-in.ended", Map.of());
                    }
                });
    }

    /** Removes sessions that are over. */
    void sweep() {
        store.session()
                .createMutationQuery("delete from SessionRow where expiresAt < :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Records what the person did about signing in. */
    void told(PersonRow person, String action, Map<String, ?> details) {
        CallContext own =
                new CallContext(TenantId.GROUP, new PersonId(person.id()), Permissions.NONE, Locale.ENGLISH, "sign-in");
        audit.record(own, action, new Audit.Subject("person", Long.toString(person.id())), details);
    }

    private static String shortened(@Nullable String userAgent) {
        String plain =
                userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() <= LONGEST_USER_AGENT ? plain : plain.substring(0, LONGEST_USER_AGENT - 1) + "…";
    }
}
