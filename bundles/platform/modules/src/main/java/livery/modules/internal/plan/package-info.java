/** What a change would do, asked of the framework's own resolver before anything is touched. */
@NullMarked
package livery.modules.internal.plan;

import org.jspecify.annotations.NullMarked;
