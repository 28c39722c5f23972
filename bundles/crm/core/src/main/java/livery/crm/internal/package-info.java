/** What the module offers to the platform: its rows and its messages. */
@NullMarked
package livery.crm.internal;

import org.jspecify.annotations.NullMarked;
