package livery.bench.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import livery.criteria.Criterion;
import livery.criteria.Function;
import livery.criteria.Operator;
import livery.criteria.Unit;
import livery.criteria.Value;
import livery.criteria.Window;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is measured, and statements that say the same.
 *
 * @param hands with <code>{tenant}</code> for the store; the fastest of them counts
 */
public record BenchCriterion(String name, Criterion criterion, List<Hand> hands) {

    /** One of them, by what it does. */
    public record Hand(String way, String sql) {}

    private static final String BY_LOOKING_UP = """
            select count(*) from crm_customer c where c.tenant_id = {tenant} and c.erased_at is null %1$s
              and exists (select 1 from crm_dealing d where d.tenant_id = {tenant} and d.customer_id = c.id
                and d.started_at >= '%2$s' and d.started_at < '%4$s'
                having count(case when d.kind = 'RENTAL' and d.started_at >= '%3$s' then 1 end) >= 1
                  and sum(case when d.currency = 'CNY' then d.amount_minor end) >= 150000)""";
    private static final String BY_SUMMING_UP = """
            select count(*) from (select d.customer_id as id from crm_dealing d
                where d.tenant_id = {tenant} and d.started_at >= '%2$s' and d.started_at < '%4$s' group by d.customer_id
                having count(case when d.kind = 'RENTAL' and d.started_at >= '%3$s' then 1 end) >= 1
                  and sum(case when d.currency = 'CNY' then d.amount_minor end) >= 150000) g
              straight_join crm_customer c on c.tenant_id = {tenant} and c.id = g.id where c.erased_at is null %1$s""";
    private static final String BY_JOINING = """
            select count(*) from (select c.id from crm_customer c
                join crm_dealing d on d.tenant_id = {tenant} and d.customer_id = c.id
                where c.tenant_id = {tenant} and c.erased_at is null %1$s
                  and d.started_at >= '%2$s' and d.started_at < '%4$s' group by c.id
                having count(case when d.kind = 'RENTAL' and d.started_at >= '%3$s' then 1 end) >= 1
                  and sum(case when d.currency = 'CNY' then d.amount_minor end) >= 150000) g""";

    /** Two aggregates with a narrow, a wide and no condition of the profile. */
    public static List<BenchCriterion> all(LocalDate today) {
        Criterion region = new Criterion.Comparison("crm.region", Operator.IS, List.of(new Value.Text("北京")));
        Criterion known = new Criterion.Comparison("crm.birth-date", Operator.KNOWN, List.of());
        return List.of(
                of("two sums, one region", region, "and c.region = '北京'", today),
                of("two sums, age known", known, "and c.birth_date is not null", today),
                of("two sums", null, "", today));
    }

    private static BenchCriterion of(String name, @Nullable Criterion profile, String condition, LocalDate today) {
        Criterion rentals = new Criterion.Aggregate(
                "crm.dealings",
                Function.COUNT,
                null,
                new Window.Last(1, Unit.YEARS),
                new Criterion.Comparison("kind", Operator.IS, List.of(new Value.Text("rental"))),
                Operator.AT_LEAST,
                List.of(new Value.Quantity(BigDecimal.ONE)));
        Criterion spent = new Criterion.Aggregate(
                "crm.dealings",
                Function.SUM,
                "amount",
                new Window.Last(3, Unit.YEARS),
                null,
                Operator.AT_LEAST,
                List.of(new Value.Amount(BigDecimal.valueOf(1_500), "CNY")));
        List<Criterion> all = profile == null ? List.of(rentals, spent) : List.of(profile, rentals, spent);
        String from = start(today.minusYears(3));
        String recent = start(today.minusYears(1));
        String end = start(today.plusDays(1));
        List<Hand> hands = List.of(
                        new Hand("looking up", BY_LOOKING_UP),
                        new Hand("summing up", BY_SUMMING_UP),
                        new Hand("joining", BY_JOINING))
                .stream()
                .map(hand -> new Hand(hand.way(), hand.sql().formatted(condition, from, recent, end)))
                .toList();
        return new BenchCriterion(name, new Criterion.All(all), hands);
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .withZoneSameInstant(java.time.ZoneOffset.UTC)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }
}
