package livery.crm.internal.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.data.TimeSortedIds;
import org.jspecify.annotations.Nullable;

/** Which customers are which person. */
final class LinkRows {

    private static final String LINK = "customer_id, store_id, person_id, reason, linked_at";
    private static final ListQuery OF_CUSTOMERS =
            new ListQuery("select " + LINK + " from crm_person_link where tenant_id = ? and customer_id in (??)");
    private static final ListQuery OF_PERSONS =
            new ListQuery("select " + LINK + " from crm_person_link where tenant_id = ? and person_id in (??)");
    private static final ListQuery UNLINK =
            new ListQuery("delete from crm_person_link where tenant_id = ? and customer_id in (??)");
    private static final ListQuery FORGET = new ListQuery("delete from crm_person where tenant_id = ? and id in (??)");
    private static final String ADD = "insert into crm_person (tenant_id, id, created_at) values (?, ?, ?)";
    private static final String TIE =
            "insert into crm_person_link (tenant_id, customer_id, store_id, person_id, reason,"
                    + " linked_at) values (?, ?, ?, ?, ?, ?) on duplicate key update person_id = values(person_id),"
                    + " reason = values(reason), linked_at = values(linked_at)";
    private static final String PAGE =
            "select id, created_at from crm_person where tenant_id = ? and id < ? order by id desc limit ?";

    private final Connection connection;
    private final long group;

    LinkRows(Connection connection, long group) {
        this.connection = connection;
        this.group = group;
    }

    /** A customer, and whose. */
    record Row(long person, Person.Link link) {

        private static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("person_id"),
                    new Person.Link(
                            row.getLong("customer_id"),
                            row.getLong("store_id"),
                            KeyKind.of(row.getString("reason")),
                            Columns.moment(row, "linked_at")));
        }
    }

    /** By customer. */
    Map<Long, Row> ofCustomers(Collection<Long> customers) throws SQLException {
        return read(OF_CUSTOMERS, customers);
    }

    /** By customer. */
    Map<Long, Row> ofPersons(Collection<Long> persons) throws SQLException {
        return read(OF_PERSONS, persons);
    }

    private Map<Long, Row> read(ListQuery query, Collection<Long> of) throws SQLException {
        return query.by(connection, of, Row::read, row -> row.link().customer(), group);
    }

    /**
     * Makes those who are one what was found of them. A person keeps their id for as long as any customer of theirs is
     * left.
     *
     * @param before the links of all of them until now
     * @return the persons of whom something has changed
     */
    Set<Long> replace(Map<Long, Row> before, List<Collection<KnownCustomer>> found) throws SQLException {
        Instant now = PersonRows.now();
        Map<Long, Row> after = new TreeMap<>();
        Set<Long> taken = new HashSet<>();
        List<@Nullable Object[]> persons = new ArrayList<>();
        for (Collection<KnownCustomer> one : found) {
            Long person = kept(before, one, taken);
            if (person == null) {
                person = TimeSortedIds.next();
                persons.add(new @Nullable Object[] {group, person, now});
            }
            taken.add(person);
            for (KnownCustomer customer : one) {
                KeyKind reason = Matching.reason(customer, one);
                Row was = before.get(customer.id());
                boolean same =
                        was != null && was.person() == person && was.link().reason() == reason;
                Instant since = same ? Objects.requireNonNull(was).link().linkedAt() : now;
                after.put(
                        customer.id(),
                        new Row(person, new Person.Link(customer.id(), customer.store(), reason, since)));
            }
        }
        write(before, after, persons);
        Set<Long> changed = new TreeSet<>();
        Set<Long> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (long customer : all) {
            Row was = before.get(customer);
            Row is = after.get(customer);
            if (!Objects.equals(was, is)) {
                changed.addAll(Stream.of(was, is)
                        .filter(Objects::nonNull)
                        .map(Row::person)
                        .toList());
            }
        }
        return changed;
    }

    private static @Nullable Long kept(Map<Long, Row> before, Collection<KnownCustomer> one, Set<Long> taken) {
        return one.stream()
                .map(customer -> before.get(customer.id()))
                .filter(Objects::nonNull)
                .map(Row::person)
                .filter(person -> !taken.contains(person))
                .min(Long::compare)
                .orElse(null);
    }

    private void write(Map<Long, Row> before, Map<Long, Row> after, List<@Nullable Object[]> persons)
            throws SQLException {
        Batch.run(connection, ADD, persons);
        List<@Nullable Object[]> ties = new ArrayList<>();
        after.forEach((customer, row) -> {
            if (!row.equals(before.get(customer))) {
                Person.Link link = row.link();
                ties.add(new @Nullable Object[] {
                    group, customer, link.store(), row.person(), link.reason().toString(), link.linkedAt()
                });
            }
        });
        Batch.run(connection, TIE, ties);
        UNLINK.change(
                connection,
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList(),
                group);
        Set<Long> left = new HashSet<>();
        after.values().forEach(row -> left.add(row.person()));
        FORGET.change(
                connection,
                before.values().stream()
                        .map(Row::person)
                        .filter(person -> !left.contains(person))
                        .toList(),
                group);
    }

    /** The newest first. */
    List<Person> page(long before, int most) throws SQLException {
        Map<Long, Instant> since = new TreeMap<>();
        Query.list(
                connection,
                PAGE,
                row -> since.put(row.getLong("id"), Columns.moment(row, "created_at")),
                group,
                before,
                most);
        Map<Long, List<Person.Link>> links = new HashMap<>();
        ofPersons(since.keySet())
                .values()
                .forEach(row -> links.computeIfAbsent(row.person(), any -> new ArrayList<>())
                        .add(row.link()));
        List<Person> page = new ArrayList<>();
        since.forEach((id, at) -> page.add(0, new Person(id, at, links.getOrDefault(id, List.of()))));
        return page;
    }
}
