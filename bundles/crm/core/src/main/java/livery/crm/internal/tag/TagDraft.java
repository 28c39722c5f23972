package livery.crm.internal.tag;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a tag.
 *
 * @param colour null for grey
 */
public record TagDraft(@Nullable String name, @Nullable TagColour colour) {}
