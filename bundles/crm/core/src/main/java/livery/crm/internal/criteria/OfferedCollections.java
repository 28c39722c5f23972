package livery.crm.internal.criteria;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import livery.criteria.CriteriaSource;
import livery.criteria.ItemCollection;
import livery.platform.CallContext;

/** Collections of customers that every store has, each for those who may read it. */
abstract class OfferedCollections implements CriteriaSource {

    private final List<ItemCollection> all;
    private final Set<String> facts;

    OfferedCollections(ItemCollection... all) {
        this.all = List.of(all);
        this.facts = this.all.stream()
                .flatMap(collection -> collection.facts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final String population() {
        return CustomerCriteria.CUSTOMER;
    }

    @Override
    public final Set<String> facts() {
        return facts;
    }

    @Override
    public final List<ItemCollection> collections(CallContext context) {
        return Guarded.offered(context, all);
    }
}
