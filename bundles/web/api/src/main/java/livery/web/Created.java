package livery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a POST made: answered with status 201, its {@code Location} and, where it has versions, its {@code ETag}.
 *
 * @param id of the new record, below the path that was posted to; or, with a slash before it, its path below that of the
 *     API, for a record that lives elsewhere
 * @param version for {@code ETag}, or null when the record has none
 */
public record Created<T>(T body, String id, @Nullable Long version) {

    /** A record without versions. */
    public static <T> Created<T> of(T body, String id) {
        return new Created<>(body, id, null);
    }
}
