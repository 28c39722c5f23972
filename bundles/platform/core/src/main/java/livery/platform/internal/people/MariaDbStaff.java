package livery.platform.internal.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Those whose roles, given by hand or claimed, hold in a store: one statement over the group's rows. */
@Component
public final class MariaDbStaff implements Staff {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "staff");
    private static final String ROLE =
            "exists (select 1 from %s r where r.tenant_id = ? and r.person_id = p.id and r.place_id in (?, ?, ?))";
    private static final String SELECT = "select p.id, p.display_name from platform_person p"
            + " where p.tenant_id = ? and p.suspended = false"
            + " and (" + ROLE.formatted("platform_role") + " or " + ROLE.formatted("platform_claimed_role") + ")";
    private static final String LIST = SELECT + " and p.id > ?"
            + " and (instr(lower(p.display_name), ?) > 0 or instr(lower(p.name), ?) > 0) order by p.id limit ?";
    private static final String ONE = SELECT + " and p.id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final PersonNames names;

    @Activate
    public MariaDbStaff(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference PersonNames names) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.names = names;
    }

    @Override
    public List<Member> list(CallContext context, String typed, @Nullable PersonId after, int limit) {
        String part = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return members(context, LIST, after == null ? 0L : after.value(), part, part, limit);
    }

    @Override
    public Optional<Member> find(CallContext context, PersonId person) {
        return members(context, ONE, person.value()).stream().findFirst();
    }

    @Override
    public Set<PersonId> among(CallContext context, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        String places = "?, ".repeat(people.size() - 1) + "?";
        Object[] ids = people.stream().map(PersonId::value).toArray();
        return members(context, SELECT + " and p.id in (" + places + ")", ids).stream()
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return names.of(people);
    }

    private List<Member> members(CallContext context, String sql, Object... last) {
        Tenant tenant = tenants.find(context.tenant()).orElse(null);
        if (tenant == null) {
            return List.of();
        }
        long group = TenantId.GROUP.value();
        long brand =
                Objects.requireNonNullElse(tenant.brandId(), TenantId.GROUP).value();
        List<Object> values = new ArrayList<>(List.of(group));
        List<Long> places = List.of(group, group, brand, tenant.id().value());
        values.addAll(places);
        values.addAll(places);
        values.addAll(List.of(last));
        return units.apart(GROUP, () -> store.jdbc(connection -> read(connection, sql, values)));
    }

    private static List<Member> read(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Member> members = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(new PersonId(row.getLong("id")), row.getString("display_name")));
                }
            }
            return members;
        }
    }
}
