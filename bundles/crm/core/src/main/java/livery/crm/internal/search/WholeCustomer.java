package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Batch;
import org.jspecify.annotations.Nullable;

/** A customer together with those who are merged into them: what hangs on any of them is shown on one page. */
public final class WholeCustomer {

    private final List<Long> ids;

    private WholeCustomer(List<Long> ids) {
        this.ids = ids;
    }

    public static WholeCustomer of(Connection connection, long tenant, CustomerId id) throws SQLException {
        return new WholeCustomer(Members.of(connection, tenant, id.value()));
    }

    public Set<CustomerId> customers() {
        return ids.stream().map(CustomerId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean includes(long customer) {
        return ids.contains(customer);
    }

    /** The condition that the column is one of them: {@code = ?} for nearly all customers, so that an index orders. */
    public String is(String column) {
        return ids.size() == 1 ? column + " = ?" : column + " in (" + Batch.places(ids.size()) + ")";
    }

    /** These values, then the customers, then those. */
    public @Nullable Object[] values(List<? extends @Nullable Object> before, @Nullable Object... after) {
        List<@Nullable Object> all = new ArrayList<>(before);
        all.addAll(ids);
        all.addAll(java.util.Arrays.asList(after));
        return all.toArray();
    }
}
