package livery.platform.internal.nodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;

/** What people call this node: {@code LIVERY_NODE}, or the host's name and the home's folder. */
final class NodeName {

    private static final int LONGEST = 60;

    private NodeName() {}

    static String of(Map<String, String> environment) {
        String given = environment.getOrDefault("LIVERY_NODE", "").strip();
        String name = given.isEmpty() ? host() + ":" + home(environment) : given;
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String home(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("LIVERY_HOME", System.getProperty("karaf.base", ".")));
        Path folder = home.toAbsolutePath().normalize().getFileName();
        return folder == null ? "/" : folder.toString();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
