package livery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the database says of a store after the crashes. */
record CrashCount(Connection connection, long store) {

    long customers() throws SQLException {
        return number("select count(*) from crm_customer where tenant_id = ?");
    }

    long factsAndSubjects() throws SQLException {
        return number("select coalesce(sum(json_length(subjects)), 0) from platform_fact"
                + " where tenant_id = ? and type = 'crm.customer.changed'");
    }

    long unnumbered() throws SQLException {
        return number("select count(*) from platform_fact where tenant_id = ? and seq is null");
    }

    long parked() throws SQLException {
        return number("select count(*) from platform_fact_parked where tenant_id = ?");
    }

    long witnessed() throws SQLException {
        return number("select count(*) from witness_fact where tenant_id = ?");
    }

    long witnessedMoreThanOnce() throws SQLException {
        return number("select count(*) from witness_fact where tenant_id = ? and times <> 1");
    }

    /** Customers of whom no fact tells. */
    long untold() throws SQLException {
        return number("select count(*) from crm_customer c where c.tenant_id = ? and not exists (select 1 from"
                + " witness_fact w where w.tenant_id = c.tenant_id and w.subject = c.id)");
    }

    /** Their names by their ids. */
    Map<String, String> customersById() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, name from crm_customer where tenant_id = ?")) {
            select.setLong(1, store);
            Map<String, String> names = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
            return names;
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, store);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
