package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.crm.CustomerId;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.CustomerKeys;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/**
 * Who else would be the customer that staff write.
 *
 * @param known the one by which the store has this customer already: of the same identity number or code, or of the same
 *     mobile and name where these do not differ
 * @param taken whether another one has the first place among those of this mobile and name
 */
record Doubles(@Nullable CustomerId known, boolean taken) {

    private static final String SAME_IDENTITY =
            "select id from crm_customer where tenant_id = ? and identity_number_index = ? and id <> ?";

    private static final String SAME_PLAIN_IDENTITY =
            "select id from crm_customer where tenant_id = ? and identity_number = ? and id <> ?";
    private static final String SAME_CODE = "select id from crm_customer where tenant_id = ? and uscc = ? and id <> ?";
    private static final String SAME_PERSON =
            "select id, name_key, mobile_tail, identity_number, identity_number_index, uscc, twin from crm_customer"
                    + " where tenant_id = ? and person = ? and id <> ?";

    private record Namesake(
            long id,
            CustomerKeys keys,
            @Nullable String identity,
            @Nullable String code,
            long twin) {}

    private static @Nullable String index(ResultSet row, SensitiveCipher cipher) throws SQLException {
        String plain = row.getString("identity_number");
        return plain == null
                ? row.getString("identity_number_index")
                : cipher.index(CustomerField.IDENTITY_NUMBER, plain);
    }

    /**
     * @param id of the customer that is being written
     * @param own those it stands for, who are no others
     */
    static Doubles of(
            Connection connection,
            long tenant,
            long id,
            Collection<Long> own,
            Map<CustomerField, String> values,
            SensitiveCipher cipher)
            throws SQLException {
        String number = values.get(CustomerField.IDENTITY_NUMBER);
        String identity = number == null ? null : cipher.index(CustomerField.IDENTITY_NUMBER, number);
        String code = values.get(CustomerField.USCC);
        CustomerKeys keys =
                CustomerKeys.of(values.getOrDefault(CustomerField.NAME, ""), values.get(CustomerField.MOBILE));
        List<Long> sameIdentity = new ArrayList<>();
        if (identity != null) {
            sameIdentity.addAll(Query.list(connection, SAME_IDENTITY, row -> row.getLong("id"), tenant, identity, id));
            sameIdentity.addAll(
                    Query.list(connection, SAME_PLAIN_IDENTITY, row -> row.getLong("id"), tenant, number, id));
        }
        if (code != null) {
            sameIdentity.addAll(Query.list(connection, SAME_CODE, row -> row.getLong("id"), tenant, code, id));
        }
        List<Namesake> namesakes = keys.person() == null
                ? List.of()
                : Query.list(
                        connection,
                        SAME_PERSON,
                        row -> new Namesake(
                                row.getLong("id"),
                                new CustomerKeys(
                                        row.getString("name_key"), row.getString("mobile_tail"), keys.person()),
                                identity == null ? null : index(row, cipher),
                                row.getString("uscc"),
                                row.getLong("twin")),
                        tenant,
                        keys.person(),
                        id);
        Stream<Long> samePerson = namesakes.stream()
                .filter(namesake -> namesake.keys().equals(keys))
                .filter(namesake ->
                        identity == null || namesake.identity() == null || identity.equals(namesake.identity()))
                .filter(namesake -> code == null || namesake.code() == null || code.equals(namesake.code()))
                .map(Namesake::id);
        CustomerId known = Stream.concat(sameIdentity.stream(), samePerson)
                .filter(other -> !own.contains(other))
                .findFirst()
                .map(CustomerId::new)
                .orElse(null);
        return new Doubles(known, namesakes.stream().anyMatch(namesake -> namesake.twin() == 0));
    }
}
