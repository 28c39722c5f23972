package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import livery.crm.CustomerFacts;
import livery.crm.internal.segment.SegmentRow;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** Facts that two nodes deliver at once, of one customer or of those who are merged. */
class RivalDeliveriesTest {

    private static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final CallContext store = db.tenants.store();
    private final long customer = db.customer(store);
    private final SegmentRow dealt = db.segment(store, "dealt", DEALT);

    @Test
    void whoIsMovedTwiceAtOnceEntersAndLeavesOnce() throws Exception {
        entersAndLeavesOnce(customer, customer);
    }

    @Test
    void whoStandsForAnotherIsMovedByTheFactsOfBothAndEntersAndLeavesOnce() throws Exception {
        long merged = db.customer(store);
        db.run("insert into crm_merged values (?, ?, ?)", store.tenant().value(), merged, customer);
        entersAndLeavesOnce(customer, merged);
    }

    private void entersAndLeavesOnce(long one, long other) throws Exception {
        db.dealing(store, one, Instant.now());
        happenedAtOnce(one, other);
        assertThat(db.members(store, dealt)).containsExactly(customer);
        assertThat(db.segments.find(store, dealt.id()).members()).isEqualTo(1);
        assertThat(told()).containsExactly("crm.segment.entered[" + customer + "]");

        db.run("delete from crm_dealing where tenant_id = ?", store.tenant().value());
        happenedAtOnce(one, other);
        assertThat(db.members(store, dealt)).isEmpty();
        assertThat(db.segments.find(store, dealt.id()).members()).isZero();
        assertThat(told())
                .containsExactly("crm.segment.entered[" + customer + "]", "crm.segment.left[" + customer + "]");
    }

    private List<String> told() {
        return db.facts.of(store).stream()
                .map(told -> told.type() + told.subjects())
                .toList();
    }

    /** None of them ends before both are on their way. */
    private void happenedAtOnce(long one, long other) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (Connection first = db.rows.unguarded()) {
            first.setAutoCommit(false);
            hold(first);
            List<Future<?>> deliveries = List.of(
                    nodes.submit(() -> db.happened(store, CustomerFacts.DEALINGS_CHANGED, one)),
                    nodes.submit(() -> db.happened(store, CustomerFacts.DEALINGS_CHANGED, other)));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> db.rows.number(
                                    "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                            == 2);
            first.rollback();
            for (Future<?> delivery : deliveries) {
                delivery.get(1, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    /** How many are in the segment is counted by nobody else. */
    private void hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select members from crm_segment where id = " + dealt.id() + " for update");
        }
    }
}
