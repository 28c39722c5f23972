package livery.systemtest;

import java.nio.file.Path;
import java.util.List;

/** Ways to call the launcher of the assembly. */
enum Program {
    /** Its jar, without the options that the script gives it. */
    JAR,
    /** The script, as people do. */
    SCRIPT;

    List<String> command() {
        return command(Path.of(System.getProperty("livery.assembly")));
    }

    List<String> command(Path assembly) {
        return this == SCRIPT
                ? List.of(assembly.resolve("bin/livery").toString())
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        assembly.resolve("lib/launcher/livery.distribution.launcher.jar")
                                .toString());
    }
}
