package livery.archive;

import java.util.regex.Pattern;

/** Names of an archive's entries, which come from a stranger and become places of files. */
final class EntryName {

    private static final int LONGEST = 200;

    /** Words that start with a letter, digit or underline, so that neither {@code ..} nor a hidden file is among them. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*(/[A-Za-z0-9_][A-Za-z0-9_.+-]*)*");

    private EntryName() {}

    static boolean isSafe(String name) {
        return name.length() <= LONGEST && SAFE.matcher(name).matches();
    }
}
