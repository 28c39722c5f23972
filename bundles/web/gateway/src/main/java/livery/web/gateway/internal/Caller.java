package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and how they see this server: as a trusted proxy tells it, else as the connection shows it.
 *
 * @param address an IP address as text
 */
record Caller(String address, String scheme, String host, int port) {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    private static final Pattern FOR = pattern("for");
    private static final Pattern PROTO = pattern("proto");
    private static final Pattern FORWARDED_HOST = pattern("host");

    private static Pattern pattern(String name) {
        return Pattern.compile("(?:^|;)\\s*" + name + "=(?:\"([^\"]*)\"|([^;\"]*))", Pattern.CASE_INSENSITIVE);
    }

    static Caller of(HttpServletRequest request, TrustedProxies proxies) {
        Caller seen = new Caller(
                request.getRemoteAddr(), request.getScheme(), request.getServerName(), request.getServerPort());
        Optional<InetAddress> peer = IpAddress.parse(request.getRemoteAddr());
        if (peer.isEmpty() || !proxies.trusts(peer.get())) {
            return seen;
        }
        // A proxy that writes the one header hands the other on as the caller made it up: the usual one goes first.
        List<String> told = list(request, "X-Forwarded-For");
        if (!told.isEmpty() || request.getHeader("X-Forwarded-Proto") != null) {
            return seen.from(peer.get(), told, proxies)
                    .over(last(request, "X-Forwarded-Proto"))
                    .at(last(request, "X-Forwarded-Host"));
        }
        List<String> steps = list(request, "Forwarded");
        if (steps.isEmpty()) {
            return seen;
        }
        String latest = steps.get(steps.size() - 1);
        return seen.from(
                        peer.get(), steps.stream().map(step -> value(FOR, step)).toList(), proxies)
                .over(value(PROTO, latest))
                .at(value(FORWARDED_HOST, latest));
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /** Goes back over the proxies as far as they can be trusted; what stands before the first other one is hearsay. */
    private Caller from(InetAddress peer, List<String> told, TrustedProxies proxies) {
        InetAddress client = peer;
        for (int i = told.size() - 1; i >= 0 && proxies.trusts(client); i--) {
            Optional<InetAddress> before = IpAddress.parseWithPort(told.get(i));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return new Caller(client.getHostAddress(), scheme, host, port);
    }

    private Caller over(String proto) {
        String told = proto.toLowerCase(Locale.ROOT);
        if (!told.equals("http") && !told.equals("https")) {
            return this;
        }
        // What the proxy listens on is not known; a host with a port says so by itself.
        int usual = told.equals("https") ? 443 : 80;
        return new Caller(address, told, host, told.equals(scheme) ? port : usual);
    }

    private Caller at(String told) {
        Matcher parts = HOST.matcher(told);
        if (!parts.matches()) {
            return this;
        }
        int usual = secure() ? 443 : 80;
        return new Caller(
                address, scheme, parts.group(1), parts.group(2) == null ? usual : Integer.parseInt(parts.group(2)));
    }

    /** Scheme, host and, unless it is the usual one, port. */
    String origin() {
        boolean usual = port == (secure() ? 443 : 80) || port <= 0;
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    private static List<String> list(HttpServletRequest request, String header) {
        List<String> all = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String one : line.split(",", -1)) {
                all.add(one.strip());
            }
        }
        return all;
    }

    private static String last(HttpServletRequest request, String header) {
        List<String> all = list(request, header);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    private static String value(Pattern wanted, String step) {
        Matcher found = wanted.matcher(step);
        return found.find() ? first(found.group(1), found.group(2)) : "";
    }

    private static String first(@Nullable String quoted, @Nullable String plain) {
        return quoted != null ? quoted : plain == null ? "" : plain.strip();
    }
}
