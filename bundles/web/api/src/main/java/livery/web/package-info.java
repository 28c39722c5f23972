/** How a module offers REST resources, and the manners that all of them share: pages, permissions. */
@Export
@Version("1.4.0")
@NullMarked
package livery.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
