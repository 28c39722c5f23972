package livery.platform;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who proved who they are: a person by session, or a machine by key.
 *
 * @param csrf the token that a browser repeats in a header, or null for a key, which no browser sends by itself
 * @param language BCP 47, of the texts this person reads
 */
public record Identity(
        PersonId person,
        String name,
        String displayName,
        String language,
        @Nullable String csrf) {}
