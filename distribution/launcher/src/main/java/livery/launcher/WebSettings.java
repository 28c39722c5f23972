package livery.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings of the environment that the platform takes as they are, looked through before it starts. */
final class WebSettings {
    private static final String PUBLIC_URL = "LIVERY_PUBLIC_URL";
    private static final String PROXIES = "LIVERY_TRUSTED_PROXIES";
    private static final Pattern FOURTH = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/(3[0-2]|[12]?\\d))?");
    private static final Pattern SIXTH = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/(12[0-8]|1[01]\\d|\\d?\\d))?");

    private WebSettings() {}

    /**
     * The address that people use, where it is set.
     *
     * @throws LauncherException when it is none, or when a trusted proxy is named otherwise than by address
     */
    static Optional<String> publicUrl(Map<String, String> environment) {
        for (String proxy : environment.getOrDefault(PROXIES, "").split("[,\\s]+", -1)) {
            boolean address =
                    FOURTH.matcher(proxy).matches() || SIXTH.matcher(proxy).matches();
            if (!proxy.isEmpty() && !address) {
                throw cannotBe(
                        PROXIES + " is a list of addresses and networks, such as 10.0.0.5, 10.1.0.0/16 or fd00::/8,"
                                + " not " + proxy);
            }
        }
        String url = environment.getOrDefault(PUBLIC_URL, "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            String path = uri.getPath() == null ? "" : uri.getPath();
            if (web && bare && uri.getHost() != null && (path.isEmpty() || path.equals("/"))) {
                return Optional.of(path.isEmpty() ? url : url.substring(0, url.length() - 1));
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw cannotBe(PUBLIC_URL + " is http:// or https:// with a host and no path, such as https://crm.example.com,"
                + " not " + url);
    }

    private static LauncherException cannotBe(String message) {
        return new LauncherException(LauncherException.CANNOT_BE, message);
    }
}
