/** The numbers of persons in records, kept as keyed prints so that all that came of a person is found. */
@NullMarked
package livery.dms.internal.numbers;

import org.jspecify.annotations.NullMarked;
