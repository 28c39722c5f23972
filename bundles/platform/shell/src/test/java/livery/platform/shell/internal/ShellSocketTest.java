package livery.platform.shell.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellSocketTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @TempDir
    Path home;

    private ShellSocket socket = new ShellSocket(sessions(), null);

    @BeforeEach
    void open() {
        socket = new ShellSocket(sessions(), home.toString());
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        assertThat(file()).doesNotExist();
    }

    @Test
    void onlyTheOwnerMayOpenIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run"))))
                .isEqualTo("rwx------");
    }

    @Test
    void separatesOutputErrorAndExitCode() throws IOException {
        Answer answer = ask("say 你好\n");
        assertThat(answer.out).isEqualTo("你好" + System.lineSeparator());
        assertThat(answer.err).isEmpty();
        assertThat(answer.code).isZero();
    }

    @Test
    void printsWhatACommandGives() throws IOException {
        assertThat(ask("give\n").out).isEqualTo("42" + System.lineSeparator());
    }

    @Test
    void leavesColoursOut() throws IOException {
        assertThat(ask("say \u001b[31;1mred\u001b[0m [1m\n").out).isEqualTo("red [1m" + System.lineSeparator());
    }

    @Test
    void aCommandThatThrowsFails() throws IOException {
        Answer answer = ask("throw\n");
        assertThat(answer.out).isEmpty();
        assertThat(answer.err).isEqualTo("no such bundle" + System.lineSeparator());
        assertThat(answer.code).isEqualTo(1);
    }

    @Test
    void aRefusalIsPutIntoWordsFieldByField() throws IOException {
        socket.texts = (code, values, locale) -> "<" + code + " " + values + " " + locale + ">";
        assertThat(ask("refuse\n").err.lines())
                .containsExactly("<platform.input.invalid {} en>", "  region: <platform.tenant.region {known=CN} en>");
    }

    @Test
    void aCommandWhoseClientHasGoneIsInterrupted() throws Exception {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file()))) {
            channel.write(ByteBuffer.wrap("wait\n".getBytes(UTF_8)));
            started.await();
        }
        await().atMost(SOON).untilTrue(interrupted);
    }

    private Path file() {
        return home.resolve("run/shell.sock");
    }

    private Answer ask(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file()))) {
            channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
            DataInputStream frames = new DataInputStream(Channels.newInputStream(channel));
            while (true) {
                byte type = frames.readByte();
                int number = frames.readInt();
                if (type == Conversation.EXIT) {
                    return new Answer(out.toString(UTF_8), err.toString(UTF_8), number);
                }
                byte[] payload = frames.readNBytes(number);
                if (payload.length < number) {
                    throw new EOFException();
                }
                (type == Conversation.STANDARD_OUTPUT ? out : err).writeBytes(payload);
            }
        }
    }

    private SessionFactory sessions() {
        return proxy(SessionFactory.class, (method, arguments) -> session((PrintStream) arguments[1]));
    }

    private Session session(PrintStream out) {
        return proxy(Session.class, (method, arguments) -> {
            return method.equals("execute") ? execute(arguments[0].toString(), out) : null;
        });
    }

    private Object execute(String line, PrintStream out) {
        if (line.equals("give")) {
            return 42;
        }
        if (line.startsWith("say ")) {
            out.println(line.substring(4));
        } else if (line.equals("refuse")) {
            throw Fault.invalid(new FieldFault("region", "platform.tenant.region", Map.of("known", "CN")));
        } else if (line.equals("wait")) {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        } else {
            throw new IllegalArgumentException("no such bundle");
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.call(method.getName(), arguments)));
    }

    private interface Behaviour {
        Object call(String method, Object[] arguments);
    }

    private record Answer(String out, String err, int code) {}
}
