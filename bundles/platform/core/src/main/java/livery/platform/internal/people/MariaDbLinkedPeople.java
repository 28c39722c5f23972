package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.people.People;
import livery.platform.settings.Settings;
import livery.platform.signon.ClaimedRole;
import livery.platform.signon.LinkedPeople;
import livery.platform.signon.SignedOn;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links to issuers and the roles that they give, as rows of the group. */
@Component
public final class MariaDbLinkedPeople implements LinkedPeople {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final MariaDbRoleBook book;
    private final MariaDbIdentities identities;
    private final HeldRoles claimed;
    private final NewSessions sessions;
    private final NewPeople newPeople;

    /** What came of it: what is refused is refused after all of it has been recorded. */
    private record Outcome(
            @Nullable String secret, @Nullable Fault refusal) {

        static Outcome refused(Fault refusal) {
            return new Outcome(null, refusal);
        }
    }

    private record Resolved(List<People.Grant> roles, List<String> ignored) {}

    @Activate
    public MariaDbLinkedPeople(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference MariaDbRoleBook book,
            @Reference MariaDbIdentities identities,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.book = book;
        this.identities = identities;
        this.claimed = HeldRoles.claimed(store);
        this.sessions = new NewSessions(store, settings, audit);
        this.newPeople = new NewPeople(store, settings);
    }

    @Override
    public String signIn(SignedOn who, boolean addWithoutRole, String address, @Nullable String userAgent) {
        Resolved resolved = resolved(who);
        Outcome outcome;
        try {
            outcome = units.call(GROUP, () -> signedIn(who, resolved, addWithoutRole, address, userAgent));
        } catch (ConstraintViolationException e) {
            // The same sign-in, or the first one of the same person, at the same moment.
            throw Fault.of(Fault.Kind.CONFLICT, "platform.sign-on.used");
        }
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return String.valueOf(outcome.secret());
    }

    private Resolved resolved(SignedOn who) {
        List<People.Grant> roles = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (ClaimedRole role : who.roles()) {
            Optional<TenantId> place = role.place().equals(ClaimedRole.GROUP)
                    ? Optional.of(TenantId.GROUP)
                    : tenants.byCode(role.place()).map(Tenant::id);
            if (place.isPresent() && book.exists(role.role())) {
                roles.add(new People.Grant(place.get(), role.role()));
            } else {
                ignored.add(role.toString());
            }
        }
        ignored.sort(null);
        return new Resolved(roles.stream().distinct().sorted(HeldRoles.ORDER).toList(), ignored);
    }

    private Outcome signedIn(
            SignedOn who, Resolved resolved, boolean addWithoutRole, String address, @Nullable String userAgent) {
        byte[] state = Secrets.sha256(who.state());
        if (store.session().find(UsedSignOnRow.class, state) != null) {
            return Outcome.refused(Fault.of(Fault.Kind.CONFLICT, "platform.sign-on.used"));
        }
        sweepUsed();
        store.session().persist(new UsedSignOnRow(state, who.stateEnds()));
        store.session().flush();
        PersonLinkRow link =
                store.session().find(PersonLinkRow.class, new PersonLinkRow.Key(who.issuer(), who.subject()));
        PersonRow person;
        if (link != null) {
            person = store.session().find(PersonRow.class, link.personId(), LockModeType.PESSIMISTIC_WRITE);
        } else if (resolved.roles().isEmpty() && !addWithoutRole) {
            return Outcome.refused(Fault.of(Fault.Kind.FORBIDDEN, "platform.sign-on.no-role"));
        } else {
            person = newPeople.add(who).orElse(null);
        }
        if (person == null) {
            return Outcome.refused(Fault.conflict("platform.sign-on.name-taken", Map.of("name", who.name())));
        }
        if (link == null) {
            sessions.told(person, "platform.person.created", Map.of("name", person.name(), "issuer", who.issuer()));
        }
        if (person.suspended()) {
            sessions.told(person, "platform.sign-in.refused", Map.of("issuer", who.issuer()));
            return Outcome.refused(Fault.of(Fault.Kind.FORBIDDEN, "platform.sign-on.suspended"));
        }
        replaceRoles(person, resolved);
        return new Outcome(
                sessions.open(person, who.issuer(), address, userAgent, Map.of("issuer", who.issuer())), null);
    }

    private void replaceRoles(PersonRow person, Resolved resolved) {
        units.afterCommit(identities::changed);
        List<People.Grant> before = claimed.of(person.id());
        if (before.equals(resolved.roles()) && resolved.ignored().isEmpty()) {
            return;
        }
        claimed.replace(person.id(), before, resolved.roles());
        Map<String, Object> details = new TreeMap<>();
        details.put("rolesBefore", PersonView.told(before));
        details.put("roles", PersonView.told(resolved.roles()));
        if (!resolved.ignored().isEmpty()) {
            details.put("ignored", resolved.ignored());
        }
        sessions.told(person, "platform.person.roles-claimed", details);
    }

    private void sweepUsed() {
        store.session()
                .createMutationQuery("delete from UsedSignOnRow where expiresAt < :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    @Override
    public Optional<String> issuer(Identity who) {
        Long session = who.session();
        if (session == null) {
            return Optional.empty();
        }
        return units.call(
                GROUP,
                () -> store
                        .session()
                        .createSelectionQuery("from SessionRow where id = :id and personId = :person", SessionRow.class)
                        .setParameter("id", session)
                        .setParameter("person", who.person().value())
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(SessionRow::issuer));
    }
}
