package livery.web.gateway.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as they are written; a name is none, and nobody is asked for one. */
final class IpAddress {

    private static final Pattern FOURTH = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SIXTH = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](:\\d+)?|([^:]*):\\d+");

    private IpAddress() {}

    /** The address; one of the fourth version that is written as one of the sixth is the same as that. */
    static Optional<InetAddress> parse(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        if (!FOURTH.matcher(plain).matches() && !SIXTH.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** As proxies write it: also in brackets, and with a port. */
    static Optional<InetAddress> parseWithPort(String text) {
        var found = WITH_PORT.matcher(text);
        if (!found.matches()) {
            return parse(text);
        }
        return parse(found.group(1) != null ? found.group(1) : found.group(3));
    }
}
