/** The API of small modules in a real HTTP server. */
@NullMarked
package livery.web.rest.internal;

import org.jspecify.annotations.NullMarked;
