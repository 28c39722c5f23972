package livery.platform.people;

import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** The passwords of people: ten characters or more and none that is tried first; otherwise as one likes. */
@ProviderType
public interface Passwords {

    /**
     * Sets somebody's own password. Their other sessions end.
     *
     * @throws livery.platform.Fault when the old one is wrong or the new one is not good enough
     */
    void change(CallContext context, Identity who, String old, String wanted);

    /**
     * Sets the password of another, who must change it at the first sign-in. Their sessions end. Asks for
     * {@link People#MANAGE}.
     *
     * @throws livery.platform.Fault when there is no such person, they may do more than the caller, or the password is
     *     not good enough
     */
    void set(CallContext context, PersonId person, String password);

    /** As {@link #set}, with a password by chance, which is returned this once. */
    String setFresh(CallContext context, PersonId person);
}
