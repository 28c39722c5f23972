package livery.platform.tenants;

/**
 * What can be changed of a tenant; kind, code and brand stay.
 *
 * @param timeZone IANA name
 */
public record TenantProfile(String name, String region, String timeZone, String currency) {}
