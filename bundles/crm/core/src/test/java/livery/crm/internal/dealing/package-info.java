/** Tests of {@link livery.crm.internal.dealing}. */
@NullMarked
package livery.crm.internal.dealing;

import org.jspecify.annotations.NullMarked;
