/** What belongs to one module or to the platform alone: paths, tables, permissions and settings. */
@NullMarked
package livery.modules.internal.claim;

import org.jspecify.annotations.NullMarked;
