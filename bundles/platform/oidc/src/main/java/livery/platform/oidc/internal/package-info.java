/** Sign-in at an issuer of OpenID Connect: authorization code with PKCE. */
@NullMarked
package livery.platform.oidc.internal;

import org.jspecify.annotations.NullMarked;
