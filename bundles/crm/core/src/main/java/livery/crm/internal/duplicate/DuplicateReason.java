package livery.crm.internal.duplicate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What two customers share. */
public enum DuplicateReason {
    MOBILE,
    EMAIL,
    DRIVING_LICENCE_NUMBER,
    NAME_AND_BIRTH_DATE,
    /** One came with a vehicle, by a dealing, that the other one of the same name owns. */
    NAME_AND_VEHICLE;

    /** As it is stored and sent: {@code name-and-vehicle}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String written(Set<DuplicateReason> reasons) {
        return reasons.stream().map(DuplicateReason::wire).collect(Collectors.joining(","));
    }

    /** Names of no reason are passed over. */
    static Set<DuplicateReason> read(String text) {
        Set<String> names = Set.of(text.split(",", -1));
        return Arrays.stream(values())
                .filter(reason -> names.contains(reason.wire()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DuplicateReason.class)));
    }
}
