package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.CriterionReader;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.Decisive;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.platform.CallContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be reached by SMS for marketing, by what they said in whatever order: by a criterion as by the rule in Java. */
class ContactPermissionsTest {

    private static final Map<String, Object> BY_SMS = Map.of(
            "collection",
            "crm.contact-permissions",
            "function",
            "count",
            "where",
            Map.of("all", List.of(is("purpose", "marketing"), is("channel", "sms"))),
            "operator",
            "at-least",
            "values",
            List.of(1));

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final CallContext store = db.tenants.store();
    private final CallContext other = db.tenants.store();
    private long customer;
    private long stranger;

    private record Said(boolean given, int at) {}

    private static Map<String, Object> is(String field, String value) {
        return Map.of("field", field, "operator", "is", "values", List.of(value));
    }

    @BeforeEach
    void make() {
        customer = db.customer(store);
        stranger = db.customer(other);
    }

    @ParameterizedTest
    @CsvSource({
        "sms+,true",
        "any+,true",
        "sms-,false",
        "any-,false",
        "phone+,false",
        "any+ sms-,false",
        "sms- any+,false",
        "sms+ any-,false",
        "any- sms+,true",
        "sms- sms+,true",
        "sms+ sms-,false",
        "any- any+,true",
        "any+ phone-,true",
        "sms+ phone- any+,true",
        "sms+ any- any+,true",
    })
    void theChannelsOwnWordStandsUntilItIsTakenBack(String said, boolean allowed) {
        int at = 0;
        Said sms = null;
        Said any = null;
        for (String one : said.split(" ", -1)) {
            boolean given = one.endsWith("+");
            ConsentChannel channel =
                    ConsentChannel.valueOf(one.substring(0, one.length() - 1).toUpperCase(java.util.Locale.ROOT));
            say(store, customer, channel, given, ++at);
            say(other, stranger, channel, !given, at);
            sms = channel == ConsentChannel.SMS ? new Said(given, at) : sms;
            any = channel == ConsentChannel.ANY ? new Said(given, at) : any;
        }

        assertThat(reached(store, customer)).isEqualTo(allowed);
        assertThat(Decisive.of(sms, any, Said::given, java.util.Comparator.comparingInt(Said::at))
                        .map(Said::given)
                        .orElse(false))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"any+,sms-,false", "sms+,any-,false", "any-,sms+,true", "phone+,any+,true"})
    void whatSomebodySaidBeforeTheyWereMergedCountsToo(String theirs, String merged, boolean allowed) {
        long second = db.customer(store);
        int at = 0;
        for (String one : List.of(theirs, merged)) {
            say(
                    store,
                    at == 0 ? customer : second,
                    ConsentChannel.valueOf(one.substring(0, one.length() - 1).toUpperCase(java.util.Locale.ROOT)),
                    one.endsWith("+"),
                    ++at);
        }
        db.run(
                "insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)",
                store.tenant().value(),
                second,
                customer);

        assertThat(reached(store, customer)).isEqualTo(allowed);
    }

    private boolean reached(CallContext context, long id) {
        return db.criteria
                .matches(context, CustomerCriteria.CUSTOMER, CriterionReader.read(BY_SMS, ""), Set.of(id))
                .contains(id);
    }

    private void say(CallContext context, long id, ConsentChannel channel, boolean given, int at) {
        db.run(
                "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at, method, recorded_by,"
                        + " created_at) values (?, ?, ?, 'MARKETING', ?, ?, ?, 'SPOKEN', 1, now())",
                context.tenant().value(),
                id * 100 + at,
                id,
                channel.name(),
                given ? 1 : 0,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * at));
    }
}
