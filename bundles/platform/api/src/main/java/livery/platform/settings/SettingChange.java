package livery.platform.settings;

import java.time.Instant;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a setting in one place.
 *
 * @param id grows with time
 * @param before the place's own plain value, or null when it had none
 * @param after the same afterwards
 */
public record SettingChange(
        long id,
        Instant at,
        PersonId person,
        @Nullable Object before,
        @Nullable Object after) {}
