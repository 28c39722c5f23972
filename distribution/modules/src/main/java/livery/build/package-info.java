/** Makes archives out of built modules. */
@NullMarked
package livery.build;

import org.jspecify.annotations.NullMarked;
