package livery.dms.internal.quarantine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.quarantine.BulkQuarantine.Selection;
import livery.dms.internal.quarantine.BulkQuarantine.Summary;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/** Which held records match, and how many; each call is a unit of work. */
final class HeldSearch {

    private static final int LOOKED_AT = 2_000;
    private static final int MOST_REASONS = 20;

    private final EntityStore store;
    private final UnitOfWork units;

    HeldSearch(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    Summary summary(CallContext context, HeldFilter filter) {
        return units.call(context, () -> {
            Object[] found = filter.bound(store.session()
                            .createSelectionQuery(
                                    "select count(*), coalesce(max(h.id), 0) from HeldRow h where " + filter.where(),
                                    Object[].class))
                    .getSingleResult();
            return new Summary((Long) found[0], (Long) found[1], reasons(filter.ofAnyCode()));
        });
    }

    private List<FieldFault> reasons(HeldFilter filter) {
        Map<String, FieldFault> byCode = new LinkedHashMap<>();
        filter.bound(store.session()
                        .createSelectionQuery(
                                "select h.reasons from HeldRow h where " + filter.where() + " order by h.id desc",
                                String.class))
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .forEach(kept -> Documents.faults(kept).forEach(fault -> byCode.putIfAbsent(fault.code(), fault)));
        return byCode.values().stream().limit(MOST_REASONS).toList();
    }

    long count(CallContext context, Selection wanted) {
        return units.call(
                context,
                () -> wanted.filter()
                        .bound(store.session()
                                .createSelectionQuery(
                                        "select count(*) from HeldRow h where h.id <= :through and "
                                                + wanted.filter().where(),
                                        Long.class))
                        .setParameter("through", wanted.through())
                        .getSingleResult());
    }

    List<Long> ids(CallContext context, Selection wanted, int most) {
        return units.call(
                context,
                () -> wanted.filter()
                        .bound(store.session()
                                .createSelectionQuery(
                                        "select h.id from HeldRow h where h.id <= :through and h.id > :after and "
                                                + wanted.filter().where() + " order by h.id",
                                        Long.class))
                        .setParameter("through", wanted.through())
                        .setParameter("after", wanted.after() == null ? 0L : wanted.after())
                        .setMaxResults(most)
                        .getResultList());
    }
}
