package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number of cents of no currency is no amount. */
class AmountsWithoutCurrencyTest {

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final CallContext store = db.tenants.store();

    @Test
    void isAmongWhatIsMissing() {
        long without = visitOfOneLine(null);
        long with = visitOfOneLine(900L);

        assertThat(thoseWithLines("missing")).containsExactly(without);
        assertThat(thoseWithLines("known")).containsExactly(with);
    }

    /** The line has an amount each time; its currency is the visit's. */
    private long visitOfOneLine(@Nullable Long fen) {
        long customer = db.customer(store);
        db.dealing(store, customer, "SERVICE_VISIT", Instant.now(), fen);
        db.run(
                "insert into crm_dealing_line (tenant_id, id, dealing_id, source, external_id, hash, kind, payer,"
                        + " amount_minor, created_at, updated_at) select tenant_id, id, id, 's', external_id, '', 'WORK',"
                        + " 'CUSTOMER', 700, now(), now() from crm_dealing where tenant_id = ? and customer_id = ?",
                store.tenant().value(),
                customer);
        return customer;
    }

    private List<Long> thoseWithLines(String operator) {
        Map<String, Object> where = Map.of("field", "amount", "operator", operator);
        Criterion criterion = CriterionReader.read(
                Map.of(
                        "collection",
                        "crm.service-lines",
                        "function",
                        "count",
                        "where",
                        where,
                        "operator",
                        "at-least",
                        "values",
                        List.of(1)),
                "");
        return db.criteria.page(store, CustomerCriteria.CUSTOMER, criterion, null, 10);
    }
}
