/** Makes the exports of three stores' dealer systems as those really write them, and sets the stores up to take them in. */
@NullMarked
package livery.demo;

import org.jspecify.annotations.NullMarked;
