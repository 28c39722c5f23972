/** Makes one JAX-RS application of each module's resources, and puts sign-in, tenant and permission before it. */
@NullMarked
package livery.web.rest.internal;

import org.jspecify.annotations.NullMarked;
