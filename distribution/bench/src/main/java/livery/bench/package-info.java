/** Measures the product beside what its machine can do in the same run, and proves what takes long to prove. */
@NullMarked
package livery.bench;

import org.jspecify.annotations.NullMarked;
