/** What all parts of the module write and read alike: kinds of record, and values kept as JSON. */
@NullMarked
package livery.dms.internal.values;

import org.jspecify.annotations.NullMarked;
