/** What the module owes the persons it knows: their numbers encrypted, all of theirs handed out, and erased. */
@NullMarked
package livery.crm.internal.privacy;

import org.jspecify.annotations.NullMarked;
