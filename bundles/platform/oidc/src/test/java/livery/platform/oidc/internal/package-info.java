/** Sign-in at an issuer, tried with one that lies. */
@NullMarked
package livery.platform.oidc.internal;

import org.jspecify.annotations.NullMarked;
