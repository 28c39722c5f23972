package livery.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditVerdict;
import livery.platform.audit.AuditVerdict.Break;
import livery.platform.audit.AuditVerdict.Reason;
import org.junit.jupiter.api.Test;

/** Entries become one chain, whoever seals them and whatever is done meanwhile. */
class AuditSealingTest extends AuditCase {

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

    @Test
    void whatIsSealedAndTrimmedMeanwhileIsNoBreak() throws Exception {
        now = Instant.now().minus(Checkpoints.KNOWN).minus(Checkpoints.EVERY);
        record(guangzhou, 3_000);
        seal();
        now = Instant.now();
        // Before the first of those that come, which the seal of their round vouches for.
        Instant old = Instant.now();
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
        for (long end = System.nanoTime() + 3_000_000_000L; System.nanoTime() < end || verdicts < 4; verdicts++) {
            Break found = trail().verify(guangzhou).broken();
            if (found != null) {
                broken.add(found);
            }
        }
        going.set(false);
        writing.get();

        assertThat(broken).isEmpty();
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
                    .orTimeout(1, TimeUnit.MINUTES)
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
}
