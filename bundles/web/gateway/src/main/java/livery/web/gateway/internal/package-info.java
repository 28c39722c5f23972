/** The one HTTP entrance: finds the modules' servlets, parks requests while a module is away, drains it when it goes. */
@NullMarked
package livery.web.gateway.internal;

import org.jspecify.annotations.NullMarked;
