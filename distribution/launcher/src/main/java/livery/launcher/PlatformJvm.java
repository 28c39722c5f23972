package livery.launcher;

import java.io.IOException;
import java.util.List;

/** Options of the Java that runs Karaf. */
final class PlatformJvm {
    static final List<String> TUNING = List.of("-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError");

    private PlatformJvm() {}

    /** What Karaf 4.4 needs of a modular JDK; the same as in its own start script. */
    static List<String> opened(Distribution distribution) throws IOException {
        return List.of(
                "-Djava.security.manager=allow",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=" + distribution.endorsed("org.apache.karaf.specs.locator"),
                "--patch-module=java.xml=" + distribution.endorsed("org.apache.karaf.specs.java.xml"),
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
    }
}
