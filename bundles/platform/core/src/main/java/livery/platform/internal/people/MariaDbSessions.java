package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.people.People;
import livery.platform.people.Sessions;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions as rows of the group, known by their hash. */
@Component(service = {Sessions.class, MariaDbSessions.class})
public final class MariaDbSessions implements Sessions {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Grants grants;
    private final MariaDbIdentities identities;
    private final Settings settings;
    private final Audit audit;

    @Activate
    public MariaDbSessions(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Grants grants,
            @Reference MariaDbIdentities identities,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.grants = grants;
        this.identities = identities;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public List<Session> own(CallContext context, Identity who) {
        return units.call(context.in(TenantId.GROUP), () -> open(who.person(), who.session()));
    }

    @Override
    public void endOwn(CallContext context, Identity who, long session) {
        CallContext group = context.in(TenantId.GROUP);
        units.run(group, () -> end(group, who.person(), session));
    }

    @Override
    public List<Session> of(CallContext context, PersonId person) {
        context.require(People.MANAGE);
        return units.call(context, () -> {
            grants.person(person, LockModeType.NONE);
            return open(person, null);
        });
    }

    @Override
    public void end(CallContext context, PersonId person, @Nullable Long session) {
        context.require(People.MANAGE);
        units.run(context, () -> {
            grants.governed(context, person, LockModeType.NONE);
            if (session == null) {
                int ended = endAllBut(null, person);
                told(context, person, Map.of("sessions", ended));
            } else {
                end(context, person, session.longValue());
            }
        });
    }

    private List<Session> open(PersonId person, @Nullable Long current) {
        Instant now = Instant.now();
        Duration length = SignInSettings.of(settings, SignInSettings.LENGTH);
        Duration idle = SignInSettings.of(settings, SignInSettings.IDLE);
        return store
                .session()
                .createSelectionQuery(
                        "from SessionRow where personId = :person and expiresAt > :now order by id desc",
                        SessionRow.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .filter(row -> row.end(length, idle).isAfter(now))
                .map(row -> row.shown(current))
                .toList();
    }

    private void end(CallContext context, PersonId person, long session) {
        int ended = store.session()
                .createMutationQuery("delete from SessionRow where personId = :person and id = :id")
                .setParameter("person", person.value())
                .setParameter("id", session)
                .executeUpdate();
        if (ended == 0) {
            throw Fault.notFound("platform.session.unknown");
        }
        told(context, person, Map.of("session", Long.toString(session)));
    }

    /** Inside a unit of work: ends all but one. */
    int endAllBut(@Nullable Long kept, PersonId person) {
        units.afterCommit(identities::changed);
        return store.session()
                .createMutationQuery("delete from SessionRow where personId = :person and id <> :kept")
                .setParameter("person", person.value())
                .setParameter("kept", kept == null ? -1L : kept)
                .executeUpdate();
    }

    private void told(CallContext context, PersonId person, Map<String, ?> details) {
        units.afterCommit(identities::changed);
        audit.record(context, "platform.session.ended", new Audit.Subject("person", person.toString()), details);
    }
}
