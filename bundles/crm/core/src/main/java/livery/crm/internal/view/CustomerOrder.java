package livery.crm.internal.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order customers are listed. */
public enum CustomerOrder {
    /** Who was entered last comes first. */
    NEWEST,
    /** By name; names in Chinese characters by pinyin. */
    NAME;

    /** As addresses have it: {@code name}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CustomerOrder> parse(String text) {
        return Stream.of(values()).filter(order -> order.wire().equals(text)).findFirst();
    }
}
