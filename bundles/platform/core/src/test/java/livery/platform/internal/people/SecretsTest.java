package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void aFreshSecretHas256RandomBitsAndFitsIntoAHeader() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String secret = Secrets.fresh();
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
            seen.add(secret);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void aPasswordIsStoredAsArgon2idWithItsCostsAndASaltOfItsOwn() {
        String one = Secrets.hash("open sesame");
        String two = Secrets.hash("open sesame");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("sesame");
        assertThat(one).isNotEqualTo(two);
        assertThat(Secrets.matches("open sesame", one)).isTrue();
        assertThat(Secrets.matches("open sesame", two)).isTrue();
        assertThat(Secrets.matches("Open sesame", one)).isFalse();
        assertThat(Secrets.matches("", one)).isFalse();
    }

    @Test
    void nothingMatchesWhereThereIsNoHash() {
        assertThat(Secrets.matches("open sesame", null)).isFalse();
        assertThat(Secrets.matches("", null)).isFalse();
    }
}
