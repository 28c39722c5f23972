/** People, how they prove who they are, and their roles. */
@NullMarked
package livery.platform.internal.people;

import org.jspecify.annotations.NullMarked;
