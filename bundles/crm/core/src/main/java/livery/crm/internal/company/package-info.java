/** What a store knows of its business customers beside their profile: whom to talk to, and to whom invoices go. */
@NullMarked
package livery.crm.internal.company;

import org.jspecify.annotations.NullMarked;
