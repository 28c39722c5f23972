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
import livery.platform.tenants.TenantProfile;

/** What a tenant must look like. */
final class NewTenants {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;

    private NewTenants() {}

    static void check(NewTenant tenant) {
        List<FieldFault> faults = new ArrayList<>();
        if (!CODE.matcher(tenant.code()).matches()) {
            faults.add(new FieldFault("code", "platform.tenant.code.invalid"));
        }
        if (tenant.kind() == TenantKind.STORE && tenant.brand() == null) {
            faults.add(new FieldFault("brand", "platform.tenant.brand.missing"));
        }
        profile(new TenantProfile(tenant.name(), tenant.region(), tenant.timeZone(), tenant.currency()), faults);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    static void check(TenantProfile wanted) {
        List<FieldFault> faults = new ArrayList<>();
        profile(wanted, faults);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    private static void profile(TenantProfile wanted, List<FieldFault> faults) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "platform.text.length", Map.of("least", 1, "most", LONGEST_NAME)));
        }
        if (!List.of(Locale.getISOCountries()).contains(wanted.region())) {
            faults.add(new FieldFault("region", "platform.region.unknown"));
        }
        if (!isNamed(wanted.timeZone())) {
            faults.add(new FieldFault("timeZone", "platform.time-zone.unknown"));
        }
        try {
            Currency.getInstance(wanted.currency());
        } catch (IllegalArgumentException e) {
            faults.add(new FieldFault("currency", "platform.currency.unknown"));
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
