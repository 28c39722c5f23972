/** What customers say of a store: ratings, complaints, suggestions and praise, and what came of it. */
@NullMarked
package livery.crm.internal.feedback;

import org.jspecify.annotations.NullMarked;
