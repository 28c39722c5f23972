package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.util.Map;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identity;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.people.Passwords;
import livery.platform.people.People;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passwords kept as Argon2id with the people. */
@Component
public final class ArgonPasswords implements Passwords {

    private final UnitOfWork units;
    private final Grants grants;
    private final MariaDbSessions sessions;
    private final MariaDbIdentities identities;
    private final Settings settings;
    private final Audit audit;

    @Activate
    public ArgonPasswords(
            @Reference UnitOfWork units,
            @Reference Grants grants,
            @Reference MariaDbSessions sessions,
            @Reference MariaDbIdentities identities,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.units = units;
        this.grants = grants;
        this.sessions = sessions;
        this.identities = identities;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public void change(CallContext context, Identity who, String old, String wanted) {
        if (!identities.knows(who.person(), old)) {
            throw Fault.invalid(new FieldFault("old", "platform.password.wrong"));
        }
        if (old.equals(wanted)) {
            throw Fault.invalid(new FieldFault("new", "platform.password.same"));
        }
        refuseBad("new", wanted, who.name(), who.displayName());
        CallContext group = context.in(TenantId.GROUP);
        String hash = Secrets.hash(wanted);
        units.run(group, () -> {
            grants.person(who.person(), LockModeType.PESSIMISTIC_WRITE).password(hash, false);
            told(group, "platform.password.changed", who.person(), sessions.endAllBut(who.session(), who.person()));
        });
    }

    @Override
    public void set(CallContext context, PersonId person, String password) {
        context.require(People.MANAGE);
        PersonRow known = units.call(context, () -> grants.governed(context, person, LockModeType.NONE));
        refuseBad("password", password, known.name(), known.displayName());
        String hash = Secrets.hash(password);
        units.run(context, () -> {
            grants.governed(context, person, LockModeType.PESSIMISTIC_WRITE).password(hash, true);
            told(context, "platform.password.set", person, sessions.endAllBut(null, person));
        });
    }

    @Override
    public String setFresh(CallContext context, PersonId person) {
        String password = Secrets.fresh().substring(0, 20);
        set(context, person, password);
        return password;
    }

    private void told(CallContext context, String action, PersonId person, int ended) {
        audit.record(context, action, new Audit.Subject("person", person.toString()), Map.of("sessionsEnded", ended));
    }

    private void refuseBad(String field, String password, String... names) {
        long least = SignInSettings.of(settings, SignInSettings.LEAST_PASSWORD);
        PasswordRules.fault(field, password, least, names).ifPresent(fault -> {
            throw Fault.invalid(fault);
        });
    }
}
