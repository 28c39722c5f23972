package livery.systemtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** One command, with an environment of its own. */
    Process launched(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    Installation.Ended run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = launched(environment, arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Installation.Ended(process.waitFor(), text);
    }
}
