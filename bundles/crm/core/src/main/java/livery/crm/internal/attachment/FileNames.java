package livery.crm.internal.attachment;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes names of files safe to be kept, shown and saved anywhere. */
final class FileNames {

    static final int LONGEST = 150;

    private FileNames() {}

    /**
     * The name without folders, without what no file system or header takes, and without characters that turn the way in
     * which it is read; its ending stays. Empty where nothing is left.
     */
    static String clean(@Nullable String written) {
        String name = written == null ? "" : Normalizer.normalize(written, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (!hidden) {
                clean.appendCodePoint("<>:\"|?*%".indexOf(c) >= 0 ? '_' : c);
            }
        });
        String plain = clean.toString().strip().replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
        int dot = plain.lastIndexOf('.');
        if (plain.length() <= LONGEST || dot < 0 || plain.length() - dot > 10) {
            return shortened(plain, LONGEST);
        }
        String ending = plain.substring(dot);
        return shortened(plain.substring(0, dot), LONGEST - ending.length()) + ending;
    }

    /** Never half of a character. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
