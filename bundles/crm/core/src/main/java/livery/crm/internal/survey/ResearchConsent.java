package livery.crm.internal.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.Decisive;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;

/** Whether a customer agrees to be asked for research in the way that a survey does. */
public enum ResearchConsent {
    /** What they said last of one of the ways, or of any, allows it. */
    @JsonProperty("given")
    GIVEN,
    /** They said that they do not want it. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** They have not been asked. */
    @JsonProperty("none")
    NONE;

    private static final ListQuery SAID = new ListQuery("select customer_id as whose, id, channel, given, at"
            + " from crm_consent where tenant_id = ? and purpose = 'RESEARCH' and customer_id in (??)");
    private static final ListQuery SAID_BY_MERGED =
            new ListQuery("select m.canonical_id as whose, c.id, c.channel, c.given, c.at from crm_merged m"
                    + " join crm_consent c on c.tenant_id = m.tenant_id and c.customer_id = m.customer_id"
                    + " and c.purpose = 'RESEARCH' where m.tenant_id = ? and m.canonical_id in (??)");

    private record Said(long id, ConsentChannel channel, boolean given, Instant at) {

        private static final Comparator<Said> ORDER =
                Comparator.comparing(Said::at).thenComparing(Said::id);

        static Said read(ResultSet row) throws SQLException {
            return new Said(
                    row.getLong("id"),
                    ConsentChannel.valueOf(row.getString("channel")),
                    row.getBoolean("given"),
                    Columns.moment(row, "at"));
        }
    }

    /** Of each of the customers: two statements, however many they are. */
    static Map<Long, ResearchConsent> of(
            Connection connection, long tenant, SurveyMethod method, Collection<Long> customers) throws SQLException {
        Map<Long, Map<ConsentChannel, Said>> newest = new HashMap<>();
        for (ListQuery query : List.of(SAID, SAID_BY_MERGED)) {
            query.read(
                    connection,
                    customers,
                    row -> {
                        Said said = Said.read(row);
                        newest.computeIfAbsent(row.getLong("whose"), any -> new HashMap<>())
                                .merge(said.channel(), said, ResearchConsent::later);
                    },
                    tenant);
        }
        Map<Long, ResearchConsent> found = new HashMap<>();
        newest.forEach((customer, said) -> found.put(customer, of(said, method)));
        return found;
    }

    private static Said later(Said one, Said other) {
        return Said.ORDER.compare(one, other) < 0 ? other : one;
    }

    private static ResearchConsent of(Map<ConsentChannel, Said> newest, SurveyMethod method) {
        List<Said> decisive = method.channels().stream()
                .map(channel ->
                        Decisive.of(newest.get(channel), newest.get(ConsentChannel.ANY), Said::given, Said.ORDER))
                .flatMap(Optional::stream)
                .toList();
        if (decisive.isEmpty()) {
            return NONE;
        }
        return decisive.stream().anyMatch(Said::given) ? GIVEN : WITHDRAWN;
    }
}
