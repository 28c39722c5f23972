@NullMarked
package livery.crm.internal.company;

import org.jspecify.annotations.NullMarked;
