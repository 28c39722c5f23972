package livery.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditCounts;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import org.junit.jupiter.api.Test;

/** What is on record, and who may read it. */
class AuditTest extends AuditCase {

    @Test
    void anEntrySaysWhoDidWhatToWhomAndWhy() {
        audit.record(guangzhou, "crm.customer.changed", WANG, Map.of("fields", List.of("mobile", "name")));

        assertThat(entries(guangzhou)).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEqualTo(new PersonId(5));
            assertThat(entry.cause()).isEqualTo("request 1");
            assertThat(entry.action()).isEqualTo("crm.customer.changed");
            assertThat(entry.subject()).isEqualTo(WANG);
            assertThat(entry.details()).isEqualTo(Map.of("fields", List.of("mobile", "name")));
            assertThat(entry.sequence()).isNull();
        });
        assertThat(entries(shenzhen)).isEmpty();
    }

    @Test
    void entriesAreCountedByActionAndDayEachTenantsForItself() {
        audit.record(guangzhou, "crm.customer.changed", WANG, Map.of());
        audit.record(guangzhou, "crm.customer.changed", WANG, Map.of());
        audit.record(guangzhou, "crm.customer.revealed", WANG, Map.of());
        Instant begin = Instant.now().minusSeconds(60);
        List<Instant> bounds = List.of(begin.minusSeconds(60), begin, begin.plusSeconds(120));

        assertThat(trail().counts(guangzhou, bounds))
                .isEqualTo(new AuditCounts(
                        List.of(
                                new AuditCounts.Count(1, "crm.customer.changed", 2),
                                new AuditCounts.Count(1, "crm.customer.revealed", 1)),
                        false));
        assertThat(trail().counts(guangzhou, List.of(begin.minusSeconds(60), begin))
                        .counts())
                .isEmpty();
        assertThat(trail().counts(shenzhen, bounds).counts()).isEmpty();
        assertThatThrownBy(() -> trail().counts(allowed(guangzhou, "crm.customers.read"), bounds))
                .isInstanceOf(Fault.class);
    }

    private static CallContext allowed(CallContext context, String permission) {
        return new CallContext(
                context.tenant(), context.person(), new Permissions(Set.of(permission)), Locale.ENGLISH, "request 2");
    }

    @Test
    void anEntryGoesWithWhatItTellsOf() {
        assertThatThrownBy(() -> platform.units().run(guangzhou, () -> {
                    audit.record(guangzhou, "crm.customer.changed", WANG, Map.of());
                    throw new IllegalStateException("after it");
                }))
                .hasMessage("after it");

        assertThat(entries(guangzhou)).isEmpty();
        assertThat(audit.unsealed()).doesNotContain(guangzhou.tenant());
    }

    @Test
    void findsByPersonActionAndSubjectAndPages() {
        audit.record(guangzhou, "crm.customer.changed", WANG, Map.of());
        audit.record(guangzhou, "crm.customer.deleted", WANG, Map.of());
        audit.record(guangzhou, "dms.connection.paused", new Audit.Subject("connection", "7"), Map.of());

        assertThat(trail().list(guangzhou, query(null, "crm.customer.deleted", null), null, 10))
                .hasSize(1);
        assertThat(trail().list(guangzhou, query(null, null, "customer"), null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("crm.customer.deleted", "crm.customer.changed");
        assertThat(trail().list(guangzhou, query(new PersonId(6), null, null), null, 10))
                .isEmpty();
        List<AuditEntry> page = trail().list(guangzhou, AuditQuery.ALL, null, 2);
        assertThat(trail().list(guangzhou, AuditQuery.ALL, page.get(1).id(), 2))
                .extracting(AuditEntry::action)
                .containsExactly("crm.customer.changed");
    }

    @Test
    void readingNeedsThePermission() {
        CallContext adviser = new CallContext(
                guangzhou.tenant(), new PersonId(5), new Permissions(Set.of("crm.*")), Locale.ENGLISH, "test");

        assertThatThrownBy(() -> trail().list(adviser, AuditQuery.ALL, null, 1)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> trail().verify(adviser)).isInstanceOf(Fault.class);
    }

    private static AuditQuery query(PersonId person, String action, String subjectKind) {
        return new AuditQuery(person, action, subjectKind, null, null, null);
    }
}
