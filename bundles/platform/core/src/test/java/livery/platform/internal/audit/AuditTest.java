package livery.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditCounts;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import livery.platform.audit.AuditVerdict;
import livery.platform.audit.AuditVerdict.Break;
import livery.platform.audit.AuditVerdict.Reason;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

    private static final Audit.Subject WANG = new Audit.Subject("customer", "7");

    @TempDir
    private Path home;

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext guangzhou = in(platform.store("gz").id());
    private final CallContext shenzhen = in(platform.store("sz").id());
    private MariaDbAudit audit;
    private AuditSealer sealer;
    private Instant now = Instant.now();

    @BeforeEach
    void open() {
        audit = platform.audit();
        sealer = sealer();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** As another start of the same node has it. */
    private AuditSealer sealer() {
        return new AuditSealer(
                platform.entities(),
                platform.units(),
                audit,
                platform.tenants(),
                home.resolve("audit/heads"),
                () -> now);
    }

    private MariaDbAuditTrail trail() {
        return new MariaDbAuditTrail(platform.entities(), platform.units(), sealer);
    }

    private static CallContext in(TenantId tenant) {
        return new CallContext(tenant, new PersonId(5), Permissions.ALL, Locale.ENGLISH, "request 1");
    }

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
    void whatWasTrimmedIsToldAndTheRestHolds() {
        now = Instant.now().minus(Checkpoints.KNOWN).minus(Checkpoints.EVERY);
        record(guangzhou, 30);
        record(shenzhen, 3);
        seal();
        now = Instant.now();
        Instant between = Instant.now().plusMillis(1);
        Trimming trimming = new Trimming(platform.entities(), audit);

        int gone = platform.units().call(guangzhou, () -> trimming.trim(guangzhou, between));
        assertThat(trail().verify(guangzhou)).as("told, and not sealed yet").isEqualTo(new AuditVerdict(0, 1, null));
        record(guangzhou, 2);
        seal();

        assertThat(gone).isEqualTo(30);
        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(3, 0, null));
        assertThat(entries(guangzhou)).extracting(AuditEntry::action).contains("platform.audit.trimmed");
        assertThat(trail().verify(shenzhen)).isEqualTo(new AuditVerdict(3, 0, null));
        assertThat(platform.units().call(guangzhou, () -> trimming.trim(guangzhou, Instant.EPOCH)))
                .isZero();
    }

    @Test
    void aBeginningThatSomebodyElseCutOffIsNoticed() {
        record(guangzhou, 10);
        seal();
        platform.rows()
                .change("update platform_audit_head h join platform_audit a on a.tenant_id = h.tenant_id and a.seq = 4"
                        + " set h.start_seq = 4, h.start_hash = a.hash where h.tenant_id = " + guangzhou.tenant());
        platform.rows().change("delete from platform_audit where seq <= 4 and tenant_id = " + guangzhou.tenant());

        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.BEGINNING, 5, null));
    }

    /** As whoever can write the database may do: the chain alone cannot tell it from a trimming. */
    @Test
    void aTrailThatWasDeletedBeforeItsTimeIsNoticedThoughAnEntrySaysThatItWasTrimmed() {
        record(guangzhou, 10);
        seal();
        Trimming trimming = new Trimming(platform.entities(), audit);
        platform.units()
                .call(guangzhou, () -> trimming.trim(guangzhou, Instant.now().plusSeconds(60)));
        seal();

        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.BEGINNING, 11, null));
        sealer = sealer();
        assertThat(trail().verify(guangzhou).broken())
                .as("after another start")
                .isEqualTo(new Break(Reason.BEGINNING, 11, null));
        assertThat(trail().verify(shenzhen).broken()).isNull();
    }

    @Test
    void whatIsSealedAndTrimmedMeanwhileIsNoBreak() throws Exception {
        now = Instant.now().minus(Checkpoints.KNOWN).minus(Checkpoints.EVERY);
        record(guangzhou, 3_000);
        seal();
        now = Instant.now();
        Instant old = Instant.now().plusMillis(1);
        Trimming trimming = new Trimming(platform.entities(), audit);
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int round = 0; going.get(); round++) {
                record(guangzhou, 5);
                seal();
                if (round % 10 == 5) {
                    platform.units().call(guangzhou, () -> trimming.trim(guangzhou, old));
                }
            }
        });
        List<Break> broken = new ArrayList<>();
        int verdicts = 0;
        for (long end = System.nanoTime() + 3_000_000_000L; System.nanoTime() < end; verdicts++) {
            Break found = trail().verify(guangzhou).broken();
            if (found != null) {
                broken.add(found);
            }
        }
        going.set(false);
        writing.get();

        assertThat(broken).isEmpty();
        assertThat(verdicts).isGreaterThan(3);
        long altered = trail().verify(guangzhou).entries();
        platform.rows()
                .change("update platform_audit set cause = 'another' where tenant_id = " + guangzhou.tenant()
                        + " order by seq desc limit 1");
        assertThat(altered).isPositive();
        assertThat(trail().verify(guangzhou).broken()).extracting(Break::reason).isEqualTo(Reason.ALTERED);
    }

    @Test
    void whoMeetsAHeadThatSomebodyHoldsComesAgain() {
        record(guangzhou, 1);
        seal();
        Chain chain = new Chain(platform.entities(), platform.units());
        Chain.Sealed[] met = new Chain.Sealed[1];
        platform.units().run(guangzhou, () -> {
            platform.entities().jdbc(connection -> {
                try (var lock = connection.prepareStatement(
                        "select seq from platform_audit_head where tenant_id = ? for update")) {
                    lock.setLong(1, guangzhou.tenant().value());
                    return lock.executeQuery().next();
                }
            });
            CompletableFuture.runAsync(() -> {
                        record(guangzhou, 1);
                        met[0] = chain.sealSome(guangzhou.tenant());
                        seal();
                    })
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(met[0]).isEqualTo(new Chain.Sealed(null, true));
        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(1, 1, null));
        sealer.seal(Set.of(guangzhou.tenant()));
        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(2, 0, null));
    }

    @Test
    void aSealerThatComesAsksOverAllStoresAtOnce() {
        platform.rows()
                .change("insert into platform_tenant (tenant_id, id, kind, code, name, brand_id, region, time_zone,"
                        + " currency, created_at) select 1, 1000 + seq, 'STORE', concat('s', seq), 'Store',"
                        + " (select id from platform_tenant where code = 'dongfeng'), 'CN', 'Asia/Shanghai', 'CNY',"
                        + " now(6) from seq_1_to_500");
        record(guangzhou, 1);
        AuditSealer another = sealer();
        long before = platform.rows().counted("Com_select");

        another.round();

        assertThat(platform.rows().counted("Com_select") - before).isLessThan(20);
        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(1, 0, null));
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        record(guangzhou, 1_234);
        record(shenzhen, 3);
        seal();

        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(1_234, 0, null));
        assertThat(trail().verify(shenzhen)).isEqualTo(new AuditVerdict(3, 0, null));
        record(guangzhou, 1);
        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(1_234, 1, null));
        assertThat(entries(shenzhen)).extracting(AuditEntry::sequence).containsExactly(3L, 2L, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action = 'crm.customer.deleted'",
                "details = '{}'",
                "person_id = 6",
                "cause = 'request 2'",
                "subject_id = '8'",
                "at = at + interval 1 second",
                "hash = unhex(repeat('00', 32))"
            })
    void anEntryThatWasAlteredIsNamed(String change) {
        record(guangzhou, 5);
        seal();
        long third = entries(guangzhou).get(2).id();

        platform.rows().change("update platform_audit set " + change + " where id = " + third);

        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.ALTERED, 3, third));
    }

    @Test
    void anEntryThatWasTakenOutIsNamed() {
        record(guangzhou, 5);
        seal();
        long third = entries(guangzhou).get(2).id();

        platform.rows().change("delete from platform_audit where id = " + third);

        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.MISSING, 3, null));
    }

    @Test
    void aTailThatWasCutIsFoundByTheHeadInTheDatabaseAndByTheOneOutside() {
        record(guangzhou, 3);
        seal();
        // The checkpoint lies before what is cut.
        record(guangzhou, 2);
        seal();
        platform.rows().change("delete from platform_audit where seq > 3 and tenant_id = " + guangzhou.tenant());
        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.CUT, 4, null));

        platform.rows()
                .change("update platform_audit_head h join platform_audit a on a.tenant_id = h.tenant_id and a.seq = 3"
                        + " set h.seq = 3, h.hash = a.hash where h.tenant_id = " + guangzhou.tenant());
        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.CUT, 4, null));

        sealer = sealer();
        record(guangzhou, 2);
        seal();
        assertThat(trail().verify(guangzhou).broken()).isEqualTo(new Break(Reason.REPLACED, 5, null));
        assertThat(sealer.warning()).contains("platform.audit.torn");

        record(guangzhou, 3);
        seal();
        sealer = sealer();
        record(guangzhou, 1);
        record(shenzhen, 1);
        seal();
        assertThat(trail().verify(guangzhou).broken())
                .as("however much follows, and whoever starts anew")
                .isEqualTo(new Break(Reason.REPLACED, 5, null));
        assertThat(sealer.warning()).contains("platform.audit.torn");
        assertThat(trail().verify(shenzhen).broken()).isNull();
    }

    @Test
    void manyWhoSealAtOnceMakeOneChain() {
        record(guangzhou, 300);
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> sealer.seal(Set.of(guangzhou.tenant()))))
                .toList();
        all.forEach(CompletableFuture::join);
        seal();

        assertThat(trail().verify(guangzhou)).isEqualTo(new AuditVerdict(300, 0, null));
    }

    @Test
    void theHeadsOutsideAreALineForEachTenantAndTheGroup() throws IOException {
        record(guangzhou, 2);
        record(shenzhen, 1);
        seal();

        assertThat(Files.readAllLines(home.resolve("audit/heads")))
                .hasSize(3)
                .allMatch(line -> line.matches("\\d+ \\d+:[0-9a-f]{64}"));
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

    private void record(CallContext context, int count) {
        platform.units().run(context, () -> {
            for (int i = 0; i < count; i++) {
                audit.record(context, "crm.customer.changed", WANG, Map.of("number", i));
            }
        });
    }

    private void seal() {
        sealer.seal(audit.unsealed());
    }

    private List<AuditEntry> entries(CallContext context) {
        return trail().list(context, AuditQuery.ALL, null, 200);
    }
}
