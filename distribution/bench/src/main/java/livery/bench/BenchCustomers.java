package livery.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;

/** Customers with dealings, made inside the database: the same ones, however many stores they are spread over. */
final class BenchCustomers {
    /** So many a customer has on the average. */
    static final int DEALINGS = 3;

    /** The ids of the customers follow this one. */
    static final long FIRST = 1_000_000_000L;

    private static final long FIRST_DEALING = 5_000_000_000L;

    private static final String CUSTOMERS = """
            insert into crm_customer (tenant_id, id, name, name_key, twin, sex, birth_date, region, staff_fields, version,
              created_at, updated_at)
            select t.id, %1$d + s.seq, concat('c', s.seq), concat('c', s.seq), 0, elt(1 + s.seq %% 3, 'MALE', 'FEMALE', 'UNKNOWN'),
              if(s.seq %% 11 = 0, null, date_add('1950-01-01', interval (s.seq * 7919) %% 20000 day)),
              elt(1 + (s.seq * 31) %% 13, '广州', '深圳', '北京', '上海', '杭州', '成都', '武汉', '南京', '西安', '青岛', '厦门',
                '长沙', null),
              '', 1, timestampadd(minute, -((s.seq * 37) %% 2000000), now()), now()
            from seq_1_to_%2$d s join bench_tenant t on t.n = s.seq %% %3$d order by t.id, s.seq""";
    private static final String DEALINGS_SQL = """
            insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at, days, amount_minor,
              currency, model, created_at, updated_at)
            select c.tenant_id, %1$d + d.seq, if(d.seq %% 5 < 3, 'RENTAL', 'SERVICE_VISIT'), 'bench', d.seq, 'x', c.id,
              timestampadd(minute, -((d.seq * 104729) %% 2600000), now()), 3, (d.seq * 7919) %% 300000,
              if(d.seq %% 97 = 0, 'USD', 'CNY'), concat('M', d.seq %% 40), now(), now()
            from seq_1_to_%2$d d straight_join crm_customer c force index (bench_id)
              on c.id = %3$d + 1 + (d.seq * 611953) %% %4$d
            order by c.tenant_id, d.seq""";

    private final Connection connection;
    private final Report report;
    private final long now = Instant.now().getEpochSecond();

    BenchCustomers(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    /**
     * Fills stores. Whatever was filled by the same object is of the same moment.
     *
     * @param from how many there are already, in whatever stores
     */
    void fill(List<CallContext> stores, int customers, int from) throws SQLException {
        report.progress("filling " + stores.size() + " stores");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create or replace temporary table bench_tenant (n int primary key, id bigint) engine = memory");
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < stores.size(); i++) {
                rows.append(i == 0 ? "" : ", ")
                        .append("(" + i + ", " + stores.get(i).tenant() + ")");
            }
            statement.execute("insert into bench_tenant values " + rows);
            statement.execute("set unique_checks = 0, foreign_key_checks = 0, timestamp = " + now);
            long first = FIRST + from;
            statement.execute(CUSTOMERS.formatted(first, customers, stores.size()));
            statement.execute("create index bench_id on crm_customer (id)");
            statement.execute(DEALINGS_SQL.formatted(
                    FIRST_DEALING + (long) from * DEALINGS, customers * DEALINGS, first, customers));
            statement.execute("drop index bench_id on crm_customer");
            statement.execute("set unique_checks = 1, foreign_key_checks = 1, timestamp = default");
            statement.execute("analyze table crm_customer, crm_dealing");
        }
    }
}
