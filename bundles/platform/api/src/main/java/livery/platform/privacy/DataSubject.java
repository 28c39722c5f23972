package livery.platform.privacy;

/**
 * A person as the module that knows them calls them.
 *
 * @param kind in that module's terms: {@code customer}
 * @param id as the API shows it
 */
public record DataSubject(String kind, String id) {}
