package livery.platform.shell.internal.commands;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:key-add}: makes an API key of a person and prints it, this once. */
@Service
@Command(scope = "user", name = "key-add", description = "Makes an API key of a person and prints it, this once")
public final class AddKey extends OfPerson {

    @Option(name = "--expires", description = "Until when, such as 2027-01-01T00:00:00Z; or never", required = true)
    private String expires = "";

    @Option(name = "--name", description = "What it is for")
    private String name = "key";

    @Option(
            name = "--tenant",
            description = "Only for this group, brand or store, by its code; may be repeated",
            multiValued = true)
    private @Nullable List<String> tenantCodes;

    @Option(
            name = "--permission",
            description = "Only for this, such as crm.customers.read or crm.*; may be repeated",
            multiValued = true)
    private @Nullable List<String> permissions;

    @Reference
    private @Nullable ApiKeys keys;

    @Reference
    private @Nullable Tenants tenants;

    @Override
    void act(People people, CallContext group, String person) {
        ApiKeys.NewKey key = new ApiKeys.NewKey(name, end(), new KeyScope(places(), allowed()));
        System.out.println(Needs.up(keys)
                .add(group, PersonByName.one(people, group, person).id(), key)
                .secret());
    }

    private @Nullable Instant end() {
        try {
            return expires.equals("never") ? null : Instant.parse(expires);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--expires is a time such as 2027-01-01T00:00:00Z, or never", e);
        }
    }

    private Set<TenantId> places() {
        return tenantCodes == null
                ? KeyScope.ALL.tenants()
                : tenantCodes.stream()
                        .map(code -> TenantByCode.one(Needs.up(tenants), code).id())
                        .collect(Collectors.toSet());
    }

    private Permissions allowed() {
        return permissions == null ? KeyScope.ALL.permissions() : new Permissions(Set.copyOf(permissions));
    }
}
