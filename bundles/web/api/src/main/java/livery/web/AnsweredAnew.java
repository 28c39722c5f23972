package livery.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that only reads, and shows what is masked elsewhere. A call of it that is repeated is executed again, whatever
 * {@code Idempotency-Key} it brings: it asks for the permission and leaves its record each time, and what it answered is
 * kept nowhere.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredAnew {}
