package livery.platform.oidc.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of the issuer.
 *
 * @param issuer as it names itself, letter by letter
 * @param clientSecret empty for a public client
 * @param name what people call it
 * @param scopes {@code openid} among them
 * @param rolesClaim the claim with the roles; dots lead into objects
 * @param addWithoutRole whether somebody new is added when no role results
 * @param publicUrl where people reach us, without a slash at its end
 */
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        List<String> scopes,
        String rolesClaim,
        RoleMapping roles,
        boolean addWithoutRole,
        String publicUrl) {

    private static final String OWN_URL = "http://localhost:8181";

    /**
     * Reads them.
     *
     * @return nothing when no issuer is named
     * @throws IllegalArgumentException saying what is wrong
     */
    static Optional<OidcSettings> from(Map<String, ?> configuration) {
        String issuer = text(configuration, "issuer", "");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        URI address = URI.create(issuer);
        if (!"https".equals(address.getScheme()) && !isHere(address)) {
            throw new IllegalArgumentException("issuer: an https address is wanted, not " + issuer);
        }
        String clientId = text(configuration, "clientId", "");
        if (clientId.isEmpty()) {
            throw new IllegalArgumentException("clientId: the issuer's name for this installation is wanted");
        }
        List<String> scopes = new ArrayList<>(
                List.of(text(configuration, "scopes", "openid profile").split("[\\s,]+")));
        if (!scopes.contains("openid")) {
            scopes.add(0, "openid");
        }
        return Optional.of(new OidcSettings(
                issuer,
                clientId,
                text(configuration, "clientSecret", ""),
                text(configuration, "name", String.valueOf(address.getHost())),
                List.copyOf(scopes),
                text(configuration, "rolesClaim", "roles"),
                RoleMapping.parse(text(configuration, "rolePrefix", "livery:"), text(configuration, "roles", "")),
                Boolean.parseBoolean(text(configuration, "addWithoutRole", "false")),
                text(configuration, "publicUrl", OWN_URL).replaceAll("/+$", "")));
    }

    /** On one's own machine nobody listens between. */
    private static boolean isHere(URI address) {
        return "http".equals(address.getScheme())
                && List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
    }

    private static String text(Map<String, ?> configuration, String key, String standard) {
        @Nullable Object value = configuration.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? standard : text;
    }

    URI callback() {
        return URI.create(publicUrl + OidcResource.CALLBACK);
    }

    boolean overTls() {
        return publicUrl.startsWith("https:");
    }
}
