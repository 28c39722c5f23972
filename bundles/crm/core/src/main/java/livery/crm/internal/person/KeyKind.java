package livery.crm.internal.person;

import java.util.Locale;

/** By what a customer of one store is known to be one of another; the surest first. */
public enum KeyKind {
    IDENTITY_NUMBER(true),
    USCC(true),
    MOBILE_AND_NAME(false);

    private final boolean strong;

    KeyKind(boolean strong) {
        this.strong = strong;
    }

    /** Whether who has two different ones is two. */
    public boolean strong() {
        return strong;
    }

    /** As it is stored, and as the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static KeyKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
