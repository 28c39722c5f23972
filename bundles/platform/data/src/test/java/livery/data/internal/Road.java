package livery.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server on this machine, which can be blocked: whoever is on it is cut off, and nobody comes through. */
final class Road implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int server;
    private volatile boolean blocked;

    Road(int server) throws IOException {
        this.server = server;
        start(() -> {
            while (true) {
                pass(entrance.accept());
            }
        });
    }

    int port() {
        return entrance.getLocalPort();
    }

    void block() throws IOException {
        blocked = true;
        for (Socket one : open) {
            one.close();
        }
        open.clear();
    }

    void clear() {
        blocked = false;
    }

    private void pass(Socket from) throws IOException {
        if (blocked) {
            from.close();
            return;
        }
        Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(from);
        open.add(to);
        if (blocked) {
            // It has been blocked since, and whoever did that has not seen these two.
            from.close();
            to.close();
            return;
        }
        start(() -> copy(from, to));
        start(() -> copy(to, from));
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One end has gone, or the road itself.
                    }
                },
                "road");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        block();
    }
}
