package livery.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientTest {
    @TempDir
    Path directory;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void createHome() throws IOException {
        home = new Home(directory.resolve("home"));
        home.create();
    }

    @Test
    void copiesBothStreamsAndTheExitCode() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(home.shellSocket()));
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(server));
            int code =
                    new Client(home, Path.of("/车 库")).call("bundle:list 车", new PrintStream(out), new PrintStream(err));
            assertThat(asked.get()).isEqualTo("LIVERY_FOLDER='/车 库'; bundle:list 车\n");
            assertThat(code).isEqualTo(7);
        }
        assertThat(out.toString(UTF_8)).isEqualTo("好");
        assertThat(err.toString(UTF_8)).isEqualTo("oh");
    }

    @Test
    void aFolderThatCannotBeQuotedIsLeftOut() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(home.shellSocket()));
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(server));
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            new Client(home, Path.of("/it's; stop")).call("bundle:list", nowhere, nowhere);
            assertThat(asked.get()).isEqualTo("bundle:list\n");
        }
    }

    @Test
    void saysWhenNobodyListens() {
        assertThatThrownBy(() -> new Client(home, Path.of("")).call("bundle:list", System.out, System.err))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("does not run");
    }

    private static String answer(ServerSocketChannel server) {
        try (SocketChannel connection = server.accept()) {
            ByteBuffer line = ByteBuffer.allocate(128);
            connection.read(line);
            byte[] out = "好".getBytes(UTF_8);
            byte[] err = "oh".getBytes(UTF_8);
            ByteBuffer frames = ByteBuffer.allocate(64);
            frames.put((byte) 1).putInt(out.length).put(out);
            frames.put((byte) 2).putInt(err.length).put(err);
            frames.put((byte) 0).putInt(7);
            connection.write(frames.flip());
            return new String(line.array(), 0, line.position(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
