package livery.platform.settings;

import java.util.Optional;
import livery.platform.FieldFault;

/**
 * What values a setting takes. A plain value is what JSON has: a text, a number, true or false, a list of texts.
 *
 * @param <T> the value as a module reads it
 */
public sealed interface SettingType<T>
        permits TextType, TextsType, WholeNumberType, DecimalType, YesNoType, ChoiceType, DurationType {

    /** What is wrong with a plain value, in words of the field; nothing when it can be {@link #read}. */
    Optional<FieldFault> fault(String field, Object plain);

    /**
     * The value that a plain one stands for.
     *
     * @throws IllegalArgumentException when {@link #fault} has something to say
     */
    T read(Object plain);

    /** The plain form of a value. */
    Object plain(T value);

    /** For {@link #read}. */
    static IllegalArgumentException unreadable(Object plain) {
        return new IllegalArgumentException("not a value of this setting: " + plain);
    }
}
