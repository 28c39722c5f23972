/** The same human or company as customer of several stores of the group, found by keyed hashes alone. */
@NullMarked
package livery.crm.internal.person;

import org.jspecify.annotations.NullMarked;
