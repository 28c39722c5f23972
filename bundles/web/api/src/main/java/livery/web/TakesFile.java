package livery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method takes a file as it is: its body may be as large as {@value #MOST_BYTES} bytes, where others take documents of
 * a megabyte. The method reads it as it comes, and judges what it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFile {

    /** The most that any method may take. */
    long MOST_BYTES = 33L << 20;
}
