package livery.launcher;

import java.util.List;

/** Options of the Java that runs Karaf, here and in the tests of the distribution. */
public final class PlatformJvm {
    /** The largest heap, where the operator names none. */
    public static final String HEAP = "768m";

    /**
     * A start runs most of its code once or a few times. The optimising compiler, left to its own, spends a third of
     * the start's processor time on such code; code that is really hot reaches these counts within seconds of load.
     */
    public static final List<String> TUNING = List.of(
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=40000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** What Karaf 4.4 needs of a modular JDK; the same as in its own start script. */
    public static final List<String> OPENED = List.of(
            "-Djava.security.manager=allow",
            "--add-reads=java.xml=java.logging",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED");

    private PlatformJvm() {}
}
