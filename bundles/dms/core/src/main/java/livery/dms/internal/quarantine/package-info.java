/** What clerks do with records that are held: see why, correct, replay, dismiss. */
@NullMarked
package livery.dms.internal.quarantine;

import org.jspecify.annotations.NullMarked;
