package livery.dms;

import java.util.List;

/**
 * One setting of a connection. Its title and description are the texts {@code <adapter>.setting.<name>} and
 * {@code <adapter>.setting.<name>.description}.
 *
 * @param choices the values allowed, or none when any text is
 */
public record Setting(String name, Type type, boolean required, List<String> choices) {

    /** The form of a setting's value. */
    public enum Type {
        TEXT,
        /**
         * The absolute path of a folder that the connection reads or writes. The platform decides which folders a person may
         * name, before the adapter sees the path.
         */
        FOLDER,
        /** As text, but never shown again. */
        SECRET,
        NUMBER,
        FLAG,
        TEXT_LIST
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    public static Setting required(String name) {
        return new Setting(name, Type.TEXT, true, List.of());
    }

    public static Setting optional(String name, String... choices) {
        return new Setting(name, Type.TEXT, false, List.of(choices));
    }

    /** A folder that must be named. */
    public static Setting folder(String name) {
        return new Setting(name, Type.FOLDER, true, List.of());
    }
}
