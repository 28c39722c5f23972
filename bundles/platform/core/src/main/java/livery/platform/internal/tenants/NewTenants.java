package livery.platform.internal.tenants;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.NewTenant;
import livery.platform.TenantKind;

/** What a tenant to be must look like. */
final class NewTenants {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;

    private NewTenants() {}

    static void check(NewTenant tenant) {
        List<FieldFault> faults = new ArrayList<>();
        if (!CODE.matcher(tenant.code()).matches()) {
            faults.add(new FieldFault("code", "platform.tenant.code.invalid"));
        }
        if (tenant.name().isBlank() || tenant.name().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "platform.text.length", Map.of("least", 1, "most", LONGEST_NAME)));
        }
        if (tenant.kind() == TenantKind.STORE && tenant.brand() == null) {
            faults.add(new FieldFault("brand", "platform.tenant.brand.missing"));
        }
        if (!List.of(Locale.getISOCountries()).contains(tenant.region())) {
            faults.add(new FieldFault("region", "platform.region.unknown"));
        }
        if (!isNamed(tenant.timeZone())) {
            faults.add(new FieldFault("timeZone", "platform.time-zone.unknown"));
        }
        try {
            Currency.getInstance(tenant.currency());
        } catch (IllegalArgumentException e) {
            faults.add(new FieldFault("currency", "platform.currency.unknown"));
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    /** By a name that browsers know as well; an offset has no summer time. */
    private static boolean isNamed(String timeZone) {
        boolean regional = timeZone.contains("/") && !timeZone.startsWith("SystemV/");
        return (regional || timeZone.equals("UTC"))
                && ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    static Fault unknownBrand(String code) {
        return Fault.invalid(new FieldFault("brand", "platform.tenant.brand.unknown", Map.of("code", code)));
    }
}
