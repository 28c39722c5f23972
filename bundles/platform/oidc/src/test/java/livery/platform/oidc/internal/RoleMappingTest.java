package livery.platform.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import livery.platform.signon.ClaimedRole;
import org.junit.jupiter.api.Test;

class RoleMappingTest {

    private final RoleMapping mapping =
            RoleMapping.parse("livery:", "sales=adviser@gz-tianhe; cn=it,dc=x=operator@group ;sales=marketer@yuanhang");

    @Test
    void aValueNamesARoleAndAPlace() {
        assertThat(mapping.of(List.of("livery:store-manager@gz-tianhe", "livery:auditor", "/livery:adviser@yuanhang")))
                .containsExactlyInAnyOrder(
                        new ClaimedRole("store-manager", "gz-tianhe"),
                        new ClaimedRole("auditor", "group"),
                        new ClaimedRole("adviser", "yuanhang"));
    }

    @Test
    void theOperatorNamesOthers() {
        assertThat(mapping.of(List.of("/sales", "cn=it,dc=x")))
                .containsExactlyInAnyOrder(
                        new ClaimedRole("adviser", "gz-tianhe"),
                        new ClaimedRole("marketer", "yuanhang"),
                        new ClaimedRole("operator", "group"));
    }

    @Test
    void otherValuesGiveNothing() {
        assertThat(mapping.of(List.of("offline_access", "operator", "Livery:operator", "livery:", "livery:a b@c")))
                .isEmpty();
    }

    @Test
    void saysWhichEntryIsWrong() {
        assertThatThrownBy(() -> RoleMapping.parse("livery:", "sales=adviser@x; sales"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roles: value=role@place is wanted, not sales");
    }

    @Test
    void aClaimLiesInObjectsOrHasADottedName() {
        Claims claims = new Claims(Map.of(
                "realm_access", Map.of("roles", List.of("a", 1, "b")), "https://x.example/roles", "c", "roles", 7));

        assertThat(claims.texts("realm_access.roles")).containsExactly("a", "b");
        assertThat(claims.texts("https://x.example/roles")).containsExactly("c");
        assertThat(claims.texts("roles")).isEmpty();
        assertThat(claims.texts("missing.roles")).isEmpty();
    }

    @Test
    void onlyAnIssuerOverTlsIsTaken() {
        assertThatThrownBy(() -> OidcSettings.from(Map.of("issuer", "http://id.example.com", "clientId", "livery")))
                .hasMessage("issuer: an https address is wanted, not http://id.example.com");
        assertThatThrownBy(() -> OidcSettings.from(Map.of("issuer", "https://id.example.com")))
                .hasMessageStartingWith("clientId:");
        assertThat(OidcSettings.from(Map.of("issuer", " "))).isEmpty();
        assertThat(OidcSettings.from(
                                Map.of("issuer", "https://id.example.com", "clientId", "livery", "scopes", "email"))
                        .orElseThrow()
                        .scopes())
                .containsExactly("openid", "email");
    }
}
