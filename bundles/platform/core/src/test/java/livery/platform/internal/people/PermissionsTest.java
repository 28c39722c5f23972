package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import livery.platform.Permissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two sets of patterns allow together. */
class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "*,                  crm.*,               crm.*",
        "crm.*,              crm.customers.*,     crm.customers.*",
        "crm.*,              *.read,              crm.*.read",
        "*.read,             *.customers.read,    *.customers.read",
        "crm.customers.read, *.read,              crm.customers.read",
        "crm.customers.read, *.write,             ''",
        "crm.*,              dms.*,               ''",
        "*.read,             *.write,             ''",
    })
    void whatBothAllow(String one, String other, String both) {
        Permissions wanted = both.isEmpty() ? Permissions.NONE : new Permissions(Set.of(both));

        assertThat(permissions(one).within(permissions(other))).isEqualTo(wanted);
        assertThat(permissions(other).within(permissions(one))).isEqualTo(wanted);
        assertThat(permissions(one).covers(wanted)).isTrue();
        assertThat(permissions(other).covers(wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "crm.customers.read,  true",
        "crm.read,            true",
        "crm.customers.write, false",
        "dms.imports.read,    false",
    })
    void aPatternOfBothEndsAllowsWhatBothDo(String permission, boolean allowed) {
        assertThat(permissions("crm.*.read").allows(permission)).isEqualTo(allowed);
        assertThat(permissions("crm.*").allows(permission)
                        && permissions("*.read").allows(permission))
                .isEqualTo(allowed);
    }

    private static Permissions permissions(String pattern) {
        return new Permissions(Set.of(pattern));
    }
}
