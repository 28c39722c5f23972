package livery.platform;

/** Where a tenant stands: a group owns brands, a brand owns stores. */
public enum TenantKind {
    GROUP,
    BRAND,
    STORE
}
