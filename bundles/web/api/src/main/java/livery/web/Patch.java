package livery.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The body of a PATCH: the fields to change. A field that is absent stays, one that is {@code null} is cleared, one
 * that does not exist or has the wrong type is a {@link livery.platform.Fault}.
 *
 * @param <T> a record with all fields that can be changed
 */
@ProviderType
public interface Patch<T> {

    /** The record with the changes applied. */
    T applyTo(T current);
}
