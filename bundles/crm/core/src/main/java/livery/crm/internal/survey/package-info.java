/** What customers need, found out by surveys, interviews and focus groups in five stages: goal, design, collect, analyse, apply. */
@NullMarked
package livery.crm.internal.survey;

import org.jspecify.annotations.NullMarked;
