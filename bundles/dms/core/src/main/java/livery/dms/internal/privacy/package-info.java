/** What the module owes the persons whose records it keeps: encrypted, handed out, and erased. */
@NullMarked
package livery.dms.internal.privacy;

import org.jspecify.annotations.NullMarked;
