/** Facts: what has happened, told by one module to those that want to know, each once and in order. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.facts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
