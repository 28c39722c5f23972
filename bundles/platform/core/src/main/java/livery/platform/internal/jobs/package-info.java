/** Jobs as rows of their tenants, which db-scheduler has one node at a time work at. */
@NullMarked
package livery.platform.internal.jobs;

import org.jspecify.annotations.NullMarked;
