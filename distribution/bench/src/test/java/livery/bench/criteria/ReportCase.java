package livery.bench.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.report.Reports;
import livery.crm.internal.segment.Segments;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;

/** Two stores with dealings, and the reports of what they come to. */
abstract class ReportCase {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    final CriteriaDatabase db = CriteriaDatabase.shared();
    final Segments segments = db.segments;
    final Reports reports = new Reports(
            db.crmRows,
            db.criteria,
            segments,
            db.tenants,
            (code, values, locale) -> code,
            db.audit,
            new StandaloneStaff(),
            new Guarded(db.crmRows, db.audit));
    final CallContext store = db.tenants.store();
    final CallContext other = db.tenants.store();

    long customer(CallContext where, @Nullable String region) {
        return db.customer(where, region);
    }

    void dealing(CallContext where, long customer, String kind, LocalDate day, int yuan) {
        db.dealing(where, customer, kind, day.atTime(12, 0).atZone(ZONE).toInstant(), yuan * 100L);
    }

    static Map<String, Object> definition(Object... pairs) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("span", Map.of("from", "2025-01-01", "before", "2025-04-01"));
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put((String) pairs[i], pairs[i + 1]);
        }
        return tree;
    }

    static List<String> plain(List<BigDecimal> values) {
        return values.stream()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    void fill() {
        long south = customer(store, "广州");
        long north = customer(store, "北京");
        long nowhere = customer(store, null);
        dealing(store, south, "RENTAL", LocalDate.of(2025, 1, 31), 100);
        dealing(store, south, "SERVICE_VISIT", LocalDate.of(2025, 2, 1), 30);
        dealing(store, north, "RENTAL", LocalDate.of(2025, 3, 31), 7);
        dealing(store, north, "RENTAL", LocalDate.of(2025, 4, 1), 1_000);
        dealing(store, nowhere, "RENTAL", LocalDate.of(2024, 2, 10), 5);
        dealing(other, customer(other, "广州"), "RENTAL", LocalDate.of(2025, 2, 2), 9_999);
    }

    CallContext as(String permission) {
        return new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(java.util.Set.of(permission)),
                java.util.Locale.ENGLISH,
                "test");
    }
}
