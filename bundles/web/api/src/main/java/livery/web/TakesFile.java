package livery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method takes a file as it is: its body may be as large as {@link #most} bytes, where others take documents of a
 * megabyte. The method reads it as it comes, and judges what it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFile {

    /** The most that any method may take. */
    long MOST_BYTES = 128L << 20;

    /** The most bytes of the body, {@value #MOST_BYTES} at most. */
    long most() default 33L << 20;
}
