/** What passed between staff and customers, by whatever channel. */
@NullMarked
package livery.crm.internal.interaction;

import org.jspecify.annotations.NullMarked;
