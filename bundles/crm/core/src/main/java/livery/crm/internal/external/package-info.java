/** What stores were told about customers by others, each with the legal basis on which it is held. */
@NullMarked
package livery.crm.internal.external;

import org.jspecify.annotations.NullMarked;
