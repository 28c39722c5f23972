package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;
import org.jspecify.annotations.Nullable;

/** Reads customers; they refer to the customer who brought them. */
final class CustomerReading implements Reading<CustomerRecord, CustomerField> {

    @Override
    public String externalId(CustomerRecord record) {
        return record.externalId();
    }

    @Override
    public String hash(CustomerRecord record, SensitiveCipher cipher) {
        List<@Nullable Object> said = new ArrayList<>(Arrays.<@Nullable Object>asList(
                record.name(),
                record.mobile(),
                record.email(),
                record.sex(),
                record.birthDate(),
                record.occupation(),
                record.licenceSince(),
                cipher.inPrint(CustomerField.IDENTITY_NUMBER, record.identityNumber()),
                record.region(),
                record.address(),
                record.note()));
        // Only where there is one: records without keep the print that they have, and are not read once more.
        if (record.drivingLicenceNumber() != null) {
            said.add(cipher.inPrint(CustomerField.DRIVING_LICENCE_NUMBER, record.drivingLicenceNumber()));
        }
        if (!record.profile().equals(CustomerProfile.NONE)) {
            CustomerProfile profile = record.profile();
            said.addAll(Arrays.<@Nullable Object>asList(
                    "profile",
                    profile.kind(),
                    profile.uscc(),
                    profile.industry(),
                    profile.informationSource(),
                    profile.annualIncomeMinor(),
                    profile.annualIncomeCurrency(),
                    profile.creditRating(),
                    profile.purposeOfUse(),
                    profile.insured(),
                    profile.referredBy()));
        }
        if (!record.own().isEmpty()) {
            said.add(new TreeMap<>(record.own()));
        }
        return RecordHash.of(said.toArray());
    }

    @Override
    public Map<String, String> own(CustomerRecord record) {
        return record.own();
    }

    @Override
    public List<Arrival<CustomerField>> read(List<CustomerRecord> records, SourceLinks links, StoreNow store) {
        return records.stream().map(record -> arrival(record, store)).toList();
    }

    private static Arrival<CustomerField> arrival(CustomerRecord record, StoreNow store) {
        Checked<CustomerField> checked = CustomerChecks.of(CustomerDraft.of(record), store);
        String referrer = checked.values().remove(CustomerField.REFERRED_BY);
        // Nobody brings themselves; exports write so where nobody did.
        String named =
                referrer == null || referrer.strip().equals(record.externalId().strip()) ? "" : referrer.strip();
        return Arrival.of(checked, named.isEmpty() ? Map.of() : Map.of(CustomerField.REFERRED_BY, named));
    }
}
