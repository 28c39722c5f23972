package livery.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a resource method asks for, in the tenant of its path ({@code {tenant}}) or else in the group. A
 * method with neither this nor {@link OpenToAll} is refused when the module is bound: nothing is open by oversight.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /** The permission's name, or {@code ""} when being signed in is enough. */
    String value();
}
