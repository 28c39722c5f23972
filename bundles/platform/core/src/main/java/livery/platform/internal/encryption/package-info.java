/** Keys of an installation, and the values that are encrypted with them. */
@NullMarked
package livery.platform.internal.encryption;

import org.jspecify.annotations.NullMarked;
