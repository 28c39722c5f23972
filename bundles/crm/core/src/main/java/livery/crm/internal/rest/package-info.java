/** Customers, vehicles and timelines over HTTP, as JSON. */
@NullMarked
package livery.crm.internal.rest;

import org.jspecify.annotations.NullMarked;
