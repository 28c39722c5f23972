package livery.dms.internal.connections;

import livery.platform.TenantId;

/** Which connection of which store; what nodes lease is named by its text. */
record ConnectionKey(TenantId tenant, long id) {

    static ConnectionKey of(String thing) {
        String[] parts = thing.split("/", 2);
        return new ConnectionKey(new TenantId(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }

    String thing() {
        return tenant + "/" + id;
    }
}
