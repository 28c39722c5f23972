package livery.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that must be free before anything is started. */
final class Ports {

    private Ports() {}

    static void requireFree(String address, int port, String option) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "Port " + port + " on " + address + " cannot be used (" + taken.getMessage()
                            + "); free it, or choose another one with " + option);
        }
    }
}
