package livery.archive;

import java.util.List;
import java.util.Map;

/**
 * What is kept of a bundle that was read.
 *
 * @param headers of its manifest
 * @param pages of the console that it brings: the name of each by language tag
 */
record BundleContent(Map<String, String> headers, List<Map<String, String>> pages) {}
