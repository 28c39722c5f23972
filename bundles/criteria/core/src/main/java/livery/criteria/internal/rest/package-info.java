/** The form of criteria, for whoever writes them. */
@NullMarked
package livery.criteria.internal.rest;

import org.jspecify.annotations.NullMarked;
