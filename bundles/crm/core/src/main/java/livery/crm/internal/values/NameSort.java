package livery.crm.internal.values;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a name stands among names: in the order of the Chinese collation, by pinyin and tone, whose other scripts follow in
 * their own order. The same on every node and for as long as ICU's tables are the same.
 */
public final class NameSort {

    /** Behind all names. */
    public static final String LAST = "g";

    /** What comes after them hardly ever tells two names apart. */
    private static final int BYTES = 48;

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();

    private NameSort() {}

    /** Hexadecimal digits in the order of the names; never empty. */
    public static String of(String name) {
        byte[] key = COLLATOR.getCollationKey(name).toByteArray();
        int length = key.length;
        while (length > 1 && key[length - 1] == 0) {
            length--;
        }
        return HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(length, BYTES)));
    }
}
