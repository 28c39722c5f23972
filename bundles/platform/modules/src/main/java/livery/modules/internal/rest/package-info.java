/** The modules over REST. */
@NullMarked
package livery.modules.internal.rest;

import org.jspecify.annotations.NullMarked;
