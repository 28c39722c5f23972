package livery.platform.internal.people;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.TenantId;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Whom a session's secret or a key proves, with answers kept for a few seconds. */
final class Proofs {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");
    private static final int LONGEST_SECRET = 200;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Settings settings;
    private final LastUse keys;
    private final LastUse sessions;
    private final ShortMemory<String, Proof> bySecret = new ShortMemory<>();

    /**
     * What is known of a secret.
     *
     * @param id of the session or key
     * @param until when it ends, also while the answer is kept; null for never
     */
    private record Proof(
            Identity identity, long id, @Nullable Instant until) {

        boolean holds() {
            return until == null || until.isAfter(Instant.now());
        }
    }

    Proofs(EntityStore store, UnitOfWork units, Settings settings) {
        this.store = store;
        this.units = units;
        this.settings = settings;
        this.keys = LastUse.ofKeys(store, units);
        this.sessions = LastUse.ofSessions(store, units);
    }

    Optional<Identity> bySession(String secret) {
        return proven(
                "s:",
                secret,
                sessions,
                () -> store.session()
                        .createSelectionQuery("""
                        select p, s from SessionRow s join PersonRow p on p.id = s.personId
                        where s.secretHash = :hash and p.suspended = false""", Object[].class)
                        .setParameter("hash", Secrets.sha256(secret))
                        .uniqueResultOptional()
                        .map(row -> {
                            SessionRow session = (SessionRow) row[1];
                            return new Proof(((PersonRow) row[0]).bySession(session), session.id(), end(session));
                        }));
    }

    private Instant end(SessionRow session) {
        return session.end(
                SignInSettings.of(settings, SignInSettings.LENGTH), SignInSettings.of(settings, SignInSettings.IDLE));
    }

    Optional<Identity> byKey(String secret) {
        return proven(
                "k:",
                secret,
                keys,
                () -> store.session()
                        .createSelectionQuery("""
                        select p, k from ApiKeyRow k join PersonRow p on p.id = k.personId
                        where k.keyHash = :hash and p.suspended = false""", Object[].class)
                        .setParameter("hash", Secrets.sha256(secret))
                        .uniqueResultOptional()
                        .map(row -> {
                            ApiKeyRow key = (ApiKeyRow) row[1];
                            return new Proof(((PersonRow) row[0]).byKey(key.scope()), key.id(), key.expiresAt());
                        }));
    }

    private Optional<Identity> proven(String sort, String secret, LastUse uses, Supplier<Optional<Proof>> search) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Optional<Proof> proof =
                bySecret.get(sort + secret, () -> units.call(GROUP, search)).filter(Proof::holds);
        proof.ifPresent(found -> uses.now(found.id()));
        return proof.map(Proof::identity);
    }

    void forget() {
        bySecret.clear();
    }
}
