package livery.console.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of plug-ins as pages read it. */
final class PluginListJson {

    private PluginListJson() {}

    static String of(List<Plugin> plugins) {
        return plugins.stream()
                .map(plugin -> "{\"id\":" + text(plugin.id()) + ",\"module\":" + text(plugin.module()) + ",\"sdk\":"
                        + text(plugin.sdk()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Safe within JSON, and within a page too. */
    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && "\"\\<>&'".indexOf(c) < 0;
            json.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c));
        });
        return json.append('"').toString();
    }
}
