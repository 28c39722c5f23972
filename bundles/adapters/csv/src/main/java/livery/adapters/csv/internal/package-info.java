/** Reads delimited files from a watched folder, in whatever encoding and dialect the dealer system wrote them. */
@NullMarked
package livery.adapters.csv.internal;

import org.jspecify.annotations.NullMarked;
