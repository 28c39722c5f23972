package livery.bench;

import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;

/** Writes down what it is told, in the unit of work that it is called in. */
final class ToldInOrder implements FactHandler {
    static final String TYPE = "bench.numbered";
    static final String TABLE = "platform_bench_told";
    static final String DEFINITION = "create table " + TABLE + " (tenant_id bigint not null,"
            + " n bigint not null auto_increment, subject varchar(100) not null, number bigint not null,"
            + " primary key (tenant_id, n), unique key (n), key (tenant_id, subject, n))";

    private final EntityStore store;
    private final AtomicLong taken = new AtomicLong();

    ToldInOrder(EntityStore store) {
        this.store = store;
    }

    @Override
    public String subscription() {
        return "bench.order";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    /** How many it has been told; some of them may have been rolled back. */
    long taken() {
        return taken.get();
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        taken.incrementAndGet();
        for (String subject : fact.subjects()) {
            store.jdbc(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into " + TABLE + " (tenant_id, subject, number) values (?, ?, ?)")) {
                    insert.setLong(1, context.tenant().value());
                    insert.setString(2, subject);
                    insert.setString(3, String.valueOf(fact.body().get("number")));
                    return insert.executeUpdate();
                }
            });
        }
    }
}
