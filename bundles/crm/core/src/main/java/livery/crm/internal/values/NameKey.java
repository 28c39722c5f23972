package livery.crm.internal.values;

import com.ibm.icu.text.Normalizer2;

/** What two writings of one name have in common: compatibility forms, case and spaces aside. */
public final class NameKey {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private NameKey() {}

    /** Empty when nothing visible is written. At most {@link Limits#NAME_KEY} characters long. */
    public static String of(String name) {
        String folded = FOLD.normalize(name);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .limit(Limits.NAME_KEY)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
