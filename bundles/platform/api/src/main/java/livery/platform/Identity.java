package livery.platform;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who proved who they are: a person by session, or a machine by key.
 *
 * @param language BCP 47, of the texts this person reads
 * @param csrf the token that a browser repeats in a header, or null for a key, which no browser sends by itself
 * @param session the session's id, or null for a key
 * @param passwordDue whether the person must choose a password of their own before anything else
 * @param scope how far this proof reaches
 */
public record Identity(
        PersonId person,
        String name,
        String displayName,
        String language,
        @Nullable String csrf,
        @Nullable Long session,
        boolean passwordDue,
        KeyScope scope) {

    /** The same person, who now reads another language. */
    public Identity reading(String other) {
        return new Identity(person, name, displayName, other, csrf, session, passwordDue, scope);
    }
}
