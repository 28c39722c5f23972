package livery.web.gateway.internal;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The proxies whose word about a caller counts, as addresses and networks (CIDR). */
final class TrustedProxies {

    private record Network(InetAddress network, int bits) {

        boolean holds(byte[] other) {
            byte[] address = network.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Those in the list, with commas or spaces between.
     *
     * @throws IllegalArgumentException when one is neither an address nor a network
     */
    static TrustedProxies of(String list) {
        return new TrustedProxies(Arrays.stream(list.split("[,\\s]+", -1))
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::network)
                .toList());
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        Optional<InetAddress> address = IpAddress.parse(parts[0]);
        if (address.isPresent()) {
            int most = address.get().getAddress().length * 8;
            if (parts.length == 1) {
                return new Network(address.get(), most);
            }
            if (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= most) {
                return new Network(address.get(), Integer.parseInt(parts[1]));
            }
        }
        throw new IllegalArgumentException("not an address or a network such as 10.1.0.0/16: " + text);
    }

    boolean trusts(InetAddress address) {
        byte[] bytes = address.getAddress();
        return networks.stream().anyMatch(network -> network.holds(bytes));
    }
}
