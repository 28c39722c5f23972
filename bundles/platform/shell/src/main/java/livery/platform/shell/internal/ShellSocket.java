package livery.platform.shell.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import livery.platform.Texts;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on {@code run/shell.sock} in the home that {@code LIVERY_HOME} names, and nowhere without it. */
@Component(service = ShellSocket.class, immediate = true)
public final class ShellSocket {
    private static final Logger LOG = LoggerFactory.getLogger(ShellSocket.class);

    private final Shell shell;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Texts texts;

    private @Nullable ServerSocketChannel listener;
    private @Nullable Path file;

    @Activate
    public ShellSocket(@Reference SessionFactory sessions) {
        this(sessions, System.getenv("LIVERY_HOME"));
    }

    ShellSocket(SessionFactory sessions, @Nullable String home) {
        this.shell = new Shell(sessions, () -> texts);
        if (home == null) {
            LOG.info("LIVERY_HOME is not set: commands are taken from no socket");
            return;
        }
        Path socket = Path.of(home).toAbsolutePath().resolve("run/shell.sock");
        try {
            this.listener = open(socket);
            this.file = socket;
            daemon("shell socket", this::accept);
        } catch (IOException | RuntimeException e) {
            // The platform works without its shell; a component that throws here would only hide the reason.
            LOG.error("No shell commands can be taken: {} cannot be opened", socket, e);
        }
    }

    @Deactivate
    void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static ServerSocketChannel open(Path socket) throws IOException {
        Path directory = socket.resolveSibling("");
        Files.createDirectories(directory);
        // Closed to others before the socket exists, so that there is no moment at which they could connect.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void accept() {
        ServerSocketChannel open = listener;
        while (open != null && open.isOpen()) {
            try {
                SocketChannel connection = open.accept();
                daemon("shell command", () -> new Conversation(shell, connection).hold());
            } catch (ClosedChannelException deactivated) {
                return;
            } catch (IOException e) {
                LOG.warn("A connection to the shell failed", e);
            }
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "livery " + name);
        thread.setDaemon(true);
        thread.start();
    }
}
