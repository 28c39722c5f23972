/** What others told of customers is held on a legal basis only. */
@NullMarked
package livery.crm.internal.external;

import org.jspecify.annotations.NullMarked;
