package livery.platform.shell.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.Principal;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import livery.platform.Fault;
import livery.platform.Texts;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command line, one session, one exit code. */
final class Shell {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNKNOWN_COMMAND = 127;

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
    /** Gogo does not export the package of this class. */
    private static final String NOT_FOUND = "org.apache.felix.gogo.runtime.CommandNotFoundException";

    private final SessionFactory sessions;
    private final Supplier<@Nullable Texts> texts;

    /** @param texts what puts codes into words, or null while it is not there */
    Shell(SessionFactory sessions, Supplier<@Nullable Texts> texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    int run(String commandLine, PrintStream out, PrintStream err) {
        try (Session session = sessions.create(InputStream.nullInputStream(), out, err)) {
            session.put(Session.SCOPE, "shell:bundle:*");
            session.put(Session.SUBSHELL, "");
            Object result = Subject.doAs(
                    operator(), (PrivilegedExceptionAction<@Nullable Object>) () -> session.execute(commandLine));
            if (result != null) {
                out.println(result);
            }
            out.flush();
            return DONE;
        } catch (PrivilegedActionException e) {
            return explain(commandLine, e.getException(), err);
        } catch (RuntimeException e) {
            return explain(commandLine, e, err);
        }
    }

    private int explain(String commandLine, Exception fault, PrintStream err) {
        if (fault.getClass().getName().equals(NOT_FOUND)) {
            err.println(fault.getMessage());
            return UNKNOWN_COMMAND;
        }
        LOG.info("Shell command failed: {}", commandLine, fault);
        Texts known = texts.get();
        if (fault instanceof Fault refusal && known != null) {
            err.println(known.text(refusal.code(), refusal.values(), Locale.ENGLISH));
            refusal.fields()
                    .forEach(field -> err.println(
                            "  " + field.field() + ": " + known.text(field.code(), field.values(), Locale.ENGLISH)));
            return FAILED;
        }
        String message = fault.getMessage();
        err.println(message == null ? fault.toString() : message);
        return FAILED;
    }

    /** Whoever may open the socket owns the process; the guard of Karaf's commands wants to see that as roles. */
    private static Subject operator() {
        Set<Principal> principals = new HashSet<>();
        principals.add(new UserPrincipal(System.getProperty("user.name", "operator")));
        for (String role : System.getProperty("karaf.local.roles", "admin,manager,viewer,systembundles")
                .split(",", -1)) {
            principals.add(new RolePrincipal(role.strip()));
        }
        return new Subject(true, principals, Set.of(), Set.of());
    }
}
