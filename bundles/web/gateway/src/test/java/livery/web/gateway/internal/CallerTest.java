package livery.web.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose word about a caller counts. */
class CallerTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of("10.1.0.0/16, 127.0.0.1 fd00::/8");

    private static Caller caller(String peer, Map<String, List<String>> headers) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                CallerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getScheme" -> "http";
                    case "getServerName" -> "inside";
                    case "getServerPort" -> 8181;
                    case "getHeader" ->
                        headers.getOrDefault(arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                    default -> throw new IllegalStateException(method.getName());
                });
        return Caller.of(request, PROXIES);
    }

    @Test
    void aStrangerIsNotBelieved() {
        Caller caller = caller(
                "192.0.2.9",
                Map.of(
                        "X-Forwarded-For", List.of("203.0.113.7"),
                        "X-Forwarded-Proto", List.of("https"),
                        "X-Forwarded-Host", List.of("evil.example"),
                        "Forwarded", List.of("for=203.0.113.7;proto=https")));
        assertThat(caller).isEqualTo(new Caller("192.0.2.9", "http", "inside", 8181));
    }

    @Test
    void aTrustedProxyNamesTheCallerAndHowItWasReached() {
        Caller caller = caller(
                "10.1.2.3",
                Map.of(
                        "X-Forwarded-For", List.of("203.0.113.7"),
                        "X-Forwarded-Proto", List.of("https"),
                        "X-Forwarded-Host", List.of("crm.example.com")));
        assertThat(caller).isEqualTo(new Caller("203.0.113.7", "https", "crm.example.com", 443));
        assertThat(caller.origin()).isEqualTo("https://crm.example.com");
    }

    @Test
    void whatTheCallerMadeUpStandsBeforeWhatTheProxyAdded() {
        Map<String, List<String>> chain = Map.of("X-Forwarded-For", List.of("198.51.100.1, 203.0.113.7", "10.1.9.9"));
        assertThat(caller("127.0.0.1", chain).address()).isEqualTo("203.0.113.7");
    }

    @Test
    void theStandardHeaderIsReadWhereTheUsualOneIsLacking() {
        Map<String, List<String>> standard = Map.of(
                "Forwarded",
                List.of("for=198.51.100.1, for=\"[2001:db8::7]:4711\";proto=https;host=crm.example.com:8443"));
        assertThat(caller("fd00::1", standard))
                .isEqualTo(new Caller("2001:db8:0:0:0:0:0:7", "https", "crm.example.com", 8443));
        assertThat(caller(
                                "fd00::1",
                                Map.of("X-Forwarded-For", List.of("203.0.113.7"), "Forwarded", List.of("for=1.1.1.1")))
                        .address())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void nonsenseLeavesTheProxyItself() {
        assertThat(caller("10.1.2.3", Map.of("X-Forwarded-For", List.of("unknown")))
                        .address())
                .isEqualTo("10.1.2.3");
        assertThat(caller("10.1.2.3", Map.of("X-Forwarded-For", List.of("a"), "X-Forwarded-Host", List.of("x/../y")))
                        .host())
                .isEqualTo("inside");
    }

    @Test
    void aListThatIsNoneIsRefused() {
        for (String list : List.of("proxy.example", "10.0.0.0/33", "10.0.0", "::1/129")) {
            assertThatThrownBy(() -> TrustedProxies.of(list))
                    .as(list)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(list);
        }
    }
}
