package livery.console.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's path asks for. Names of files are single words that are looked up among known ones, so no path
 * leads to anything else.
 */
sealed interface ConsolePath {

    /** The way into the console. */
    record Entrance() implements ConsolePath {}

    /** The frame's page, which finds out itself what of it is wanted. */
    record FramePage() implements ConsolePath {}

    record PluginList() implements ConsolePath {}

    record Events() implements ConsolePath {}

    /** A file of the frame, named as in its bundle: {@code assets/main-1.js}. */
    record FrameFile(String name) implements ConsolePath {}

    record PluginFile(String plugin, String name) implements ConsolePath {}

    record Nothing() implements ConsolePath {}

    Pattern FRAME_FILE = Pattern.compile("/console/(assets/[^/]+|icon\\.svg)");
    Pattern PLUGIN_FILE = Pattern.compile("/console/p/([^/]+)/([^/]+)");

    static ConsolePath of(@Nullable String path) {
        if (path == null || path.equals("/") || path.equals("/console")) {
            return new Entrance();
        }
        if (!path.startsWith("/console/")) {
            return new Nothing();
        }
        if (path.equals("/console/plugins")) {
            return new PluginList();
        }
        if (path.equals("/console/events")) {
            return new Events();
        }
        Matcher frameFile = FRAME_FILE.matcher(path);
        if (frameFile.matches()) {
            return new FrameFile(frameFile.group(1));
        }
        Matcher pluginFile = PLUGIN_FILE.matcher(path);
        if (pluginFile.matches()) {
            return new PluginFile(pluginFile.group(1), pluginFile.group(2));
        }
        boolean folderOfFiles = path.startsWith("/console/assets") || path.startsWith("/console/p/");
        return folderOfFiles ? new Nothing() : new FramePage();
    }
}
