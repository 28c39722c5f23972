package livery.platform.settings;

import java.util.regex.Pattern;

/**
 * A setting as its module declares it. Its texts are messages of the module: the name
 * {@code dms.setting.retention.raw-records} for the code {@code dms.retention.raw-records}, and the same with
 * {@code .help} for the sentence that explains it.
 *
 * @param code stable and dotted, its first part the module's name, at most 100 characters
 * @param standard the value where nobody has set one
 * @param scope who may set it
 */
public record Setting<T>(String code, SettingType<T> type, T standard, Scope scope) {

    private static final int LONGEST_CODE = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** Who may set it. */
    public enum Scope {
        /** The group alone; its value holds everywhere. */
        GROUP,
        /** The group, a brand and a store: the nearest value to the store holds. */
        STORE
    }

    /** @throws IllegalArgumentException when the code has another form, or the type does not take the default */
    public Setting {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code of a setting: " + code);
        }
        if (type.fault(code, type.plain(standard)).isPresent()) {
            throw new IllegalArgumentException("not a value of " + code + ": " + standard);
        }
    }

    /** One that the group alone sets. */
    public static <T> Setting<T> ofGroup(String code, SettingType<T> type, T standard) {
        return new Setting<>(code, type, standard, Scope.GROUP);
    }

    /** One that a brand or a store may set otherwise than the group. */
    public static <T> Setting<T> ofStore(String code, SettingType<T> type, T standard) {
        return new Setting<>(code, type, standard, Scope.STORE);
    }

    /** The code of its name. */
    public String text() {
        int dot = code.indexOf('.');
        return code.substring(0, dot) + ".setting" + code.substring(dot);
    }
}
