package livery.dms.internal.connections;

import livery.dms.Adapter;

/**
 * An adapter in one of its versions.
 *
 * @param version as OSGi has versions
 * @param canary whether it is the second version, which only those have that ask for it
 */
public record InstalledAdapter(Adapter adapter, String version, boolean canary) {}
