package livery.crm.internal.values;

/** Number plates as they are found: 粤B·12345, 粤b 12345 and 粤B12345 are one plate. */
public final class Plates {

    private Plates() {}

    /** Letters and digits only, folded; empty when there are none. At most {@link Limits#PLATE_KEY} characters long. */
    public static String key(String plate) {
        StringBuilder key = new StringBuilder(plate.length());
        NameKey.of(plate)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(Limits.PLATE_KEY)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
