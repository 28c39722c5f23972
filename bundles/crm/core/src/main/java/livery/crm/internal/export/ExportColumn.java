package livery.crm.internal.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livery.crm.Sex;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.MobileNumbers;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/** The columns of the list of customers, by the keys that views have for them. */
enum ExportColumn {
    NAME("name") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return customer.name();
        }
    },
    MOBILE("mobile") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            String mobile = customer.mobile();
            return mobile == null || look.unmasked() ? mobile : MobileNumbers.masked(mobile);
        }
    },
    SEX("sex") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return customer.sex() == Sex.UNKNOWN
                    ? null
                    : look.text("crm.criteria.sex." + customer.sex().name().toLowerCase(Locale.ROOT));
        }
    },
    REGION("region") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return customer.region();
        }
    },
    VEHICLES("vehicles") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return customer.plates().isEmpty() ? null : String.join(", ", customer.plates());
        }
    },
    LAST_DEALING("lastDealingAt") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return look.day(customer.lastDealingAt());
        }
    },
    CREATED("createdAt") {
        @Override
        @Nullable
        Object cell(CustomerSummary customer, Look look) {
            return look.day(customer.createdAt());
        }
    };

    private final String key;

    ExportColumn(String key) {
        this.key = key;
    }

    /** How values are shown. */
    record Look(boolean unmasked, ZoneId zone, Texts texts, Locale locale) {

        String text(String code) {
            return texts.text(code, Map.of(), locale);
        }

        @Nullable
        LocalDate day(@Nullable Instant at) {
            return at == null ? null : LocalDate.ofInstant(at, zone);
        }
    }

    String key() {
        return key;
    }

    String heading(Look look) {
        return look.text("crm.export.column." + key);
    }

    abstract @Nullable Object cell(CustomerSummary customer, Look look);

    static Optional<ExportColumn> parse(String key) {
        return Stream.of(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
