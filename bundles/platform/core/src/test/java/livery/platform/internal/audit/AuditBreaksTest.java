package livery.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditVerdict;
import livery.platform.audit.AuditVerdict.Break;
import livery.platform.audit.AuditVerdict.Reason;
import livery.platform.health.HealthPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who can write the database does to the trail is noticed; what was trimmed in its time is not. */
class AuditBreaksTest extends AuditCase {

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
        assertThat(sealer.parts()).extracting(HealthPart::reason).containsExactly("platform.audit.torn");

        record(guangzhou, 3);
        seal();
        sealer = sealer();
        record(guangzhou, 1);
        record(shenzhen, 1);
        seal();
        assertThat(trail().verify(guangzhou).broken())
                .as("however much follows, and whoever starts anew")
                .isEqualTo(new Break(Reason.REPLACED, 5, null));
        assertThat(sealer.parts()).extracting(HealthPart::reason).containsExactly("platform.audit.torn");
        assertThat(trail().verify(shenzhen).broken()).isNull();
    }
}
