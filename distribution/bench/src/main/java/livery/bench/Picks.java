package livery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is asked for, drawn from the store itself, so that each question has an answer.
 *
 * @param customers ids
 * @param characters one of a name
 * @param pairs two neighbours of a name
 * @param mobileTails last four digits
 * @param plateParts four characters out of the middle
 * @param readings how two characters of a name begin, in Latin letters
 * @param vinEnds last six characters
 */
record Picks(
        List<Long> customers,
        List<String> characters,
        List<String> pairs,
        List<String> mobileTails,
        List<String> plateParts,
        List<String> readings,
        List<String> vinEnds) {
    private static final int MANY = 500;
    private static final int DIGITS = 4;

    private static final String PLATE_PARTS = "select substr(plate_key, 3, 4) from crm_vehicle"
            + " where tenant_id = ? and char_length(plate_key) > 6 order by rand(1) limit " + MANY;
    private static final String VIN_ENDS = "select right(vin, 6) from crm_vehicle"
            + " where tenant_id = ? and char_length(vin) = 17 order by rand(1) limit " + MANY;
    private static final String READINGS = "select distinct left(gram, 2) from crm_gram"
            + " where tenant_id = ? and kind = 'R' and char_length(gram) > 1 limit " + MANY;

    private record Person(long id, String name, String tail) {}

    static Picks of(Connection connection, long tenant) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        List<Person> people = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, name_key, mobile_tail from crm_customer"
                        + " where tenant_id = ? and mobile_tail is not null order by rand(1) limit " + MANY)) {
            statement.setLong(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return new Picks(
                people.stream().map(Person::id).toList(),
                people.stream().map(one -> part(one.name(), 1, random)).toList(),
                people.stream().map(one -> part(one.name(), 2, random)).toList(),
                people.stream()
                        .map(one -> new StringBuilder(one.tail().substring(0, DIGITS))
                                .reverse()
                                .toString())
                        .toList(),
                texts(connection, tenant, PLATE_PARTS),
                texts(connection, tenant, READINGS),
                texts(connection, tenant, VIN_ENDS));
    }

    private static List<String> texts(Connection connection, long tenant, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** The generator's names are of two characters at least, each of one {@code char}. */
    private static String part(String name, int length, SplittableRandom random) {
        int start = random.nextInt(name.length() - length + 1);
        return name.substring(start, start + length);
    }

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** All pieces of two characters. */
    static List<String> grams(String text) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(i -> text.substring(i, i + 2))
                .toList();
    }
}
