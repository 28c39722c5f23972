package livery.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on. */
final class FreePorts {
    /** Below the ports that the operating system gives to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int PORTS = 12_000;

    private FreePorts() {}

    static int next() {
        while (true) {
            int port = LOWEST + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one may be free.
            }
        }
    }
}
