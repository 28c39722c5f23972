/** Asks every operation of a running Livery for what is another store's, and compares that with asking for what nobody has. */
@NullMarked
package livery.bench.isolation;

import org.jspecify.annotations.NullMarked;
