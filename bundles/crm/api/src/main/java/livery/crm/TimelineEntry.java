package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that another module knows of a customer's history.
 *
 * @param id unique in its kind
 * @param at in milliseconds
 * @param title what happened, in the reader's language
 * @param text more of it, or null
 */
public record TimelineEntry(
        long id, Instant at, String title, @Nullable String text) {}
