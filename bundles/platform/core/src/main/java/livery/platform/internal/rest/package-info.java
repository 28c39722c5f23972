/** Tenants and people over REST. */
@NullMarked
package livery.platform.internal.rest;

import org.jspecify.annotations.NullMarked;
