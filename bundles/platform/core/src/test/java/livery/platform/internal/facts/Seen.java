package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import livery.platform.internal.PlatformDatabase;

/** A handler that writes down what it is told, in the unit of work that it is called in, and fails where it is asked to. */
final class Seen implements FactHandler {

    private final PlatformDatabase platform;
    private final EntityStore store;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Seen(PlatformDatabase platform) {
        this.platform = platform;
        this.store = platform.entities();
        platform.rows()
                .change("create table if not exists platform_seen (tenant_id bigint not null,"
                        + " n bigint not null auto_increment, subject varchar(100) not null, what varchar(100) not null,"
                        + " primary key (tenant_id, n), unique key (n))");
    }

    /** What it is told of this subject makes it fail, after it has written. */
    void failFor(String subject) {
        failing.add(subject);
    }

    void failNoLonger() {
        failing.clear();
    }

    @Override
    public String subscription() {
        return "test.seen";
    }

    @Override
    public Set<String> types() {
        return Set.of("test.happened");
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        for (String subject : fact.subjects()) {
            store.jdbc(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into platform_seen (tenant_id, subject, what) values (?, ?, ?)")) {
                    insert.setLong(1, context.tenant().value());
                    insert.setString(2, subject);
                    insert.setString(3, String.valueOf(fact.body().get("what")));
                    return insert.executeUpdate();
                }
            });
        }
        if (fact.subjects().stream().anyMatch(failing::contains)) {
            throw new IllegalStateException("cannot take this in");
        }
    }

    /** What it has taken in of a subject, in order. */
    List<String> of(CallContext context, String subject) {
        return platform.rows()
                .texts("select what from platform_seen where tenant_id = " + context.tenant() + " and subject = '"
                        + subject + "' order by n");
    }

    long all(CallContext context) {
        return platform.rows().number("select count(*) from platform_seen where tenant_id = " + context.tenant());
    }
}
