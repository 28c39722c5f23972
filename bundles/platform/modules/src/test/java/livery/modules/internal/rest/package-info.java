/** Tests of how modules show in the API. */
@NullMarked
package livery.modules.internal.rest;

import org.jspecify.annotations.NullMarked;
