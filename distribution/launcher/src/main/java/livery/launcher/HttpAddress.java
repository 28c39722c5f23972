package livery.launcher;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import livery.database.Ports;

/**
 * The one address of this machine that the platform listens on.
 *
 * @param scheme {@code http} or {@code https}
 */
record HttpAddress(InetAddress address, String scheme) {
    private static final String NAME = "LIVERY_HTTP_ADDRESS";
    private static final String MONITOR = "LIVERY_MONITOR_ADDRESS";

    /**
     * As the environment names it; 127.0.0.1 where it does not.
     *
     * @throws LauncherException when that is not one address of this machine
     */
    static HttpAddress of(Map<String, String> environment) {
        return of(NAME, environment, Tls.wanted(environment) ? "https" : "http");
    }

    /** As {@link #of}, for health and metrics, which are never behind TLS. */
    static HttpAddress ofMonitor(Map<String, String> environment) {
        return of(MONITOR, environment, "http");
    }

    private static HttpAddress of(String name, Map<String, String> environment, String scheme) {
        String given = environment.getOrDefault(name, "").strip();
        String text = given.isEmpty() ? "127.0.0.1" : given;
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        try {
            InetAddress address = InetAddress.getByName(bracketed ? text.substring(1, text.length() - 1) : text);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return new HttpAddress(address, scheme);
            }
        } catch (IOException unknown) {
            // Said below, together with addresses of other machines.
        }
        throw new LauncherException(
                LauncherException.CANNOT_BE,
                name + " is one address of this machine, such as 127.0.0.1 or ::1, or 0.0.0.0 for all of them, not "
                        + text);
    }

    /**
     * Tries whether the platform could listen there.
     *
     * @throws LauncherException when something else does
     */
    void requireFree(int port, String option) {
        Ports.refusal(address, port).ifPresent(reason -> {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "Port " + port + " on " + this + " cannot be used (" + reason + "); free it, or choose another one"
                            + " with " + option);
        });
    }

    /** The platform as this machine reaches it. */
    String local(int port) {
        String host = toString();
        if (address.isAnyLocalAddress()) {
            host = address instanceof Inet6Address ? "::1" : "127.0.0.1";
        }
        return scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** The platform as people are told to reach it: by the name of this machine when that leads to where it listens. */
    String forPeople(int port) {
        String local = local(port);
        return local.startsWith(scheme + "://127.0.0.1:") ? scheme + "://localhost:" + port : local;
    }

    /** Without brackets and without a name. */
    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
