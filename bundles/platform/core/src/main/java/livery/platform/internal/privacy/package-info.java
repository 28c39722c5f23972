/** The rights of persons, carried out over all modules. */
@NullMarked
package livery.platform.internal.privacy;

import org.jspecify.annotations.NullMarked;
