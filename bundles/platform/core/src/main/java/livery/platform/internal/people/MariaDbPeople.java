package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.people.People;
import livery.platform.settings.Settings;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People and their roles as rows of the group. */
@Component(service = {People.class, MariaDbPeople.class})
public final class MariaDbPeople implements People {

    static final int LONGEST = 100;
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");

    private final EntityStore store;
    private final UnitOfWork units;
    private final Grants grants;
    private final PersonView view;
    private final MariaDbIdentities identities;
    private final Settings settings;
    private final Audit audit;

    @Activate
    public MariaDbPeople(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Grants grants,
            @Reference MariaDbIdentities identities,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.grants = grants;
        this.view = new PersonView(store, grants);
        this.identities = identities;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public Person add(
            CallContext context,
            String name,
            String displayName,
            String language,
            @Nullable String password,
            List<Grant> roles) {
        context.require(MANAGE);
        List<FieldFault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST) {
            faults.add(length("name", 1, LONGEST));
        }
        faults.addAll(profileFaults(new Profile(displayName, language, false, roles), List.of()));
        if (password != null) {
            PasswordRules.fault(
                            "password",
                            password,
                            SignInSettings.of(settings, SignInSettings.LEAST_PASSWORD),
                            name,
                            displayName)
                    .ifPresent(faults::add);
        }
        refuse(faults);
        grants.requireCovered(context, roles);
        PersonRow row = new PersonRow(
                TimeSortedIds.next(),
                name,
                displayName,
                language,
                password == null ? null : Secrets.hash(password),
                // What the platform makes by chance is nobody's to know but the person's.
                password != null && !context.person().equals(PersonId.SYSTEM),
                Instant.now());
        try {
            return units.call(context, () -> addNew(context, row, roles));
        } catch (ConstraintViolationException e) {
            // Somebody else has just taken the name.
            throw taken(name);
        }
    }

    private Person addNew(CallContext context, PersonRow row, List<Grant> roles) {
        if (find(row.name()).isPresent()) {
            throw taken(row.name());
        }
        session().persist(row);
        session().flush();
        List<Grant> given = grants.replace(row.id(), List.of(), roles);
        changed(context, "platform.person.created", row, Map.of("name", row.name(), "roles", PersonView.told(given)));
        return view.of(row);
    }

    private void changed(CallContext context, String action, PersonRow row, Map<String, ?> details) {
        units.afterCommit(identities::changed);
        audit.record(context, action, subject(row.id()), details);
    }

    private static Audit.Subject subject(long person) {
        return new Audit.Subject("person", Long.toString(person));
    }

    private static Fault taken(String name) {
        return Fault.conflict("platform.person.exists", Map.of("name", name));
    }

    @Override
    public List<Person> list(CallContext context, @Nullable Long after, int limit) {
        context.require(MANAGE);
        return units.call(context, () -> {
            List<PersonRow> people = session()
                    .createSelectionQuery("from PersonRow where id > :after order by id", PersonRow.class)
                    .setParameter("after", after == null ? 0L : after)
                    .setMaxResults(limit)
                    .getResultList();
            return people.isEmpty() ? List.of() : view.of(people);
        });
    }

    @Override
    public Optional<Person> named(CallContext context, String name) {
        context.require(MANAGE);
        return units.call(context, () -> find(name).map(view::of));
    }

    @Override
    public Person show(CallContext context, PersonId person) {
        context.require(MANAGE);
        return units.call(context, () -> view.of(grants.person(person, LockModeType.NONE)));
    }

    @Override
    public Person change(CallContext context, PersonId person, LongPredicate version, UnaryOperator<Profile> change) {
        context.require(MANAGE);
        return units.call(context, () -> {
            PersonRow row = meant(person, version);
            List<Grant> before = governed(context, row);
            Profile old = new Profile(row.displayName(), row.language(), row.suspended(), before);
            Profile wanted = change.apply(old);
            refuse(profileFaults(wanted, before));
            grants.requireCovered(context, wanted.roles());
            boolean operated = Grants.operates(before) && !row.suspended();
            if (operated && (wanted.suspended() || !Grants.operates(wanted.roles()))) {
                grants.requireAnotherOperator(person);
            }
            row.change(wanted.displayName(), wanted.language(), wanted.suspended());
            List<Grant> after = grants.replace(row.id(), before, wanted.roles());
            if (wanted.suspended()) {
                endSessions(row.id());
            }
            changed(context, "platform.person.changed", row, PersonView.differences(old, wanted, after));
            return view.of(row);
        });
    }

    @Override
    public void remove(CallContext context, PersonId person, LongPredicate version) {
        context.require(MANAGE);
        units.run(context, () -> {
            PersonRow row = meant(person, version);
            List<Grant> before = governed(context, row);
            if (Grants.operates(before) && !row.suspended()) {
                grants.requireAnotherOperator(person);
            }
            changed(
                    context,
                    "platform.person.removed",
                    row,
                    Map.of("name", row.name(), "roles", PersonView.told(before)));
            session().remove(row);
        });
    }

    private void endSessions(long person) {
        session()
                .createMutationQuery("delete from SessionRow where personId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** The roles given to somebody who may do no more than the caller: only such people are the caller's to change. */
    private List<Grant> governed(CallContext context, PersonRow row) {
        grants.requireGoverned(context, row);
        return grants.of(row.id());
    }

    private PersonRow meant(PersonId person, LongPredicate version) {
        PersonRow row = grants.person(person, LockModeType.PESSIMISTIC_WRITE);
        if (!version.test(row.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return row;
    }

    /** Whether anybody can sign in yet. */
    public boolean any(CallContext context) {
        context.require(MANAGE);
        return units.call(
                context,
                () -> session()
                                .createSelectionQuery("select count(*) from PersonRow", Long.class)
                                .getSingleResult()
                        > 0);
    }

    private List<FieldFault> profileFaults(Profile profile, List<Grant> before) {
        List<FieldFault> faults = new ArrayList<>();
        if (profile.displayName().isBlank() || profile.displayName().length() > LONGEST) {
            faults.add(length("displayName", 1, LONGEST));
        }
        if (!LANGUAGES.contains(profile.language())) {
            faults.add(new FieldFault("language", "web.language.unknown"));
        }
        faults.addAll(grants.faults(profile.roles(), before));
        return faults;
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    private static FieldFault length(String field, int least, int most) {
        return new FieldFault(field, "platform.text.length", Map.of("least", least, "most", most));
    }

    private Optional<PersonRow> find(String name) {
        return session()
                .createSelectionQuery("from PersonRow where name = :name", PersonRow.class)
                .setParameter("name", name)
                .uniqueResultOptional();
    }

    private Session session() {
        return store.session();
    }
}
