package livery.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.junit.jupiter.api.Test;

/** What each {@link Encryption} promises. */
public abstract class EncryptionContract {

    private static final TenantId GUANGZHOU = new TenantId(11);
    private static final TenantId SHENZHEN = new TenantId(12);
    private static final String PURPOSE = "crm.customer.identity-number";
    private static final String NUMBER = "11010519491231002X";

    protected abstract Encryption encryption();

    @Test
    void whatIsEncryptedComesBack() {
        for (String plain : new String[] {NUMBER, "", "张伟, 手机 13800138000", "x".repeat(70_000)}) {
            String stored = encryption().encrypt(GUANGZHOU, PURPOSE, plain);

            assertThat(stored).matches("v1:" + encryption().currentKey() + ":[A-Za-z0-9_-]+");
            assertThat(encryption().isEncrypted(stored)).isTrue();
            assertThat(encryption().isCurrent(stored)).isTrue();
            assertThat(encryption().decrypt(GUANGZHOU, PURPOSE, stored)).isEqualTo(plain);
            assertThat(encryption().read(GUANGZHOU, PURPOSE, stored)).contains(plain);
        }
    }

    @Test
    void theSameValueIsAnotherTextEachTime() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(encryption().encrypt(GUANGZHOU, PURPOSE, NUMBER));
        }
        assertThat(texts).hasSize(1_000).noneMatch(text -> text.contains(NUMBER));
    }

    @Test
    void aValueIsReadInItsPlaceOnly() {
        String stored = encryption().encrypt(GUANGZHOU, PURPOSE, NUMBER);

        assertThatThrownBy(() -> encryption().decrypt(SHENZHEN, PURPOSE, stored))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> encryption().decrypt(GUANGZHOU, "crm.customer.licence-number", stored))
                .isInstanceOf(Fault.class);
        assertThat(encryption().read(SHENZHEN, PURPOSE, stored)).isEmpty();
    }

    @Test
    void anAlteredValueIsRefused() {
        String stored = encryption().encrypt(GUANGZHOU, PURPOSE, NUMBER);
        int end = stored.length() - 8;
        String altered = stored.substring(0, end) + (stored.charAt(end) == 'A' ? 'B' : 'A') + stored.substring(end + 1);

        assertThatThrownBy(() -> encryption().decrypt(GUANGZHOU, PURPOSE, altered))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.encryption.unreadable"));
        assertThatThrownBy(() -> encryption().decrypt(GUANGZHOU, PURPOSE, NUMBER))
                .isInstanceOf(Fault.class);
    }

    @Test
    void anIndexIsTheSameForTheSameValueInItsPlaceOnly() {
        byte[] index = encryption().blindIndex(GUANGZHOU, PURPOSE, NUMBER);

        assertThat(index).hasSize(32).isEqualTo(encryption().blindIndex(GUANGZHOU, PURPOSE, NUMBER));
        assertThat(index).isNotEqualTo(encryption().blindIndex(GUANGZHOU, PURPOSE, "110105194912310021"));
        assertThat(index).isNotEqualTo(encryption().blindIndex(SHENZHEN, PURPOSE, NUMBER));
        assertThat(index).isNotEqualTo(encryption().blindIndex(GUANGZHOU, "crm.customer.licence-number", NUMBER));
    }

    @Test
    void aPlainValueOfOldIsReadAsItIs() {
        assertThat(encryption().isEncrypted(NUMBER)).isFalse();
        assertThat(encryption().isEncrypted("v1:k1:short")).isFalse();
        assertThat(encryption().read(GUANGZHOU, PURPOSE, NUMBER)).contains(NUMBER);
    }
}
