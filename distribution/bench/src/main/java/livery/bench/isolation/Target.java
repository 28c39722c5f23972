package livery.bench.isolation;

import java.nio.file.Path;

/**
 * The Livery that is asked.
 *
 * @param url without a path
 * @param key of an operator
 * @param folder for files that the stores take in; the platform reads it
 * @param database its JDBC URL, with the account in it
 */
public record Target(String url, String key, Path folder, String database) {}
