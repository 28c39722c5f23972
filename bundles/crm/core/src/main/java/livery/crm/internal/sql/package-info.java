/** Statements over sets of rows: lists of values to look for, rows to write together. */
@NullMarked
package livery.crm.internal.sql;

import org.jspecify.annotations.NullMarked;
