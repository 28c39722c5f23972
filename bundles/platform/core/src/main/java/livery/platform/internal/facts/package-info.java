/** Facts as rows: told beside a change, numbered after its commit, delivered to each subscription lane by lane. */
@NullMarked
package livery.platform.internal.facts;

import org.jspecify.annotations.NullMarked;
