package livery.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Optional;

/** TCP ports of this machine. What is said of one is true for the moment only. */
public final class Ports {
    /** Below the ports that the operating system gives to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 12_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /** Why nothing can listen on the port of this address; empty when something can. */
    public static Optional<String> refusal(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound() ? Optional.empty() : Optional.of("not bound");
        } catch (IOException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** A port on which a program of this machine can listen. */
    public static int free() {
        while (true) {
            int port = LOWEST + RANDOM.nextInt(COUNT);
            if (refusal(InetAddress.getLoopbackAddress(), port).isEmpty()) {
                return port;
            }
        }
    }
}
