package livery.crm.internal.fulfilling;

import livery.criteria.IdSelect;
import org.jspecify.annotations.Nullable;

/** A criterion about customers that becomes a part of a statement; inside a unit of work. */
@FunctionalInterface
public interface Fulfilling {

    /** The customers who fulfil it, of some or with null of all; nobody who is merged into another is among them. */
    IdSelect select(@Nullable IdSelect among);
}
