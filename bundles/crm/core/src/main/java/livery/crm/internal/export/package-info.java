/** Lists of customers as workbooks: made by a job, marked with who and when, kept for some days. */
@NullMarked
package livery.crm.internal.export;

import org.jspecify.annotations.NullMarked;
