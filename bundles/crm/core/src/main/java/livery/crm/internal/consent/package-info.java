/** What customers allowed or forbade, with its proof. */
@NullMarked
package livery.crm.internal.consent;

import org.jspecify.annotations.NullMarked;
