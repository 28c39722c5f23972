package livery.crm.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.Customer;
import livery.crm.CustomerId;
import livery.crm.Sex;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.CustomerKeys;
import livery.crm.internal.values.FieldNames;
import livery.crm.internal.values.NameSort;
import livery.crm.internal.values.SensitiveCipher;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A customer's row. */
@Entity
@Table(name = "crm_customer")
public class CustomerRow {

    @Id
    @Column(name = "id")
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "name_key")
    private String nameKey = "";

    @Column(name = "name_sort")
    private String nameSort = "";

    @Column(name = "mobile")
    private @Nullable String mobile;

    @Column(name = "mobile_tail")
    private @Nullable String mobileTail;

    @Column(name = "person")
    private @Nullable Long person;

    @Column(name = "twin")
    private long twin;

    @Column(name = "email")
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex")
    private @Nullable Sex sex;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "occupation")
    private @Nullable String occupation;

    @Column(name = "licence_since")
    private @Nullable LocalDate licenceSince;

    /** Null when it has none of them. */
    @Embedded
    private @Nullable CustomerNumbers numbers;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "note")
    private @Nullable String note;

    /** Never null in a row that is stored. */
    @Embedded
    private @Nullable ProfileColumns profile;

    @Column(name = "staff_fields")
    private String staffFields = "";

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    /** Written by the erasure alone. */
    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    protected CustomerRow() {}

    CustomerRow(long id, Instant now) {
        this.id = id;
        this.createdAt = now;
    }

    /**
     * Takes values that staff wrote.
     *
     * @param values checked, as they are stored
     * @param written the fields that staff changed
     */
    public void take(
            Map<CustomerField, String> values, Set<CustomerField> written, Instant now, SensitiveCipher cipher) {
        name = values.getOrDefault(CustomerField.NAME, "");
        mobile = values.get(CustomerField.MOBILE);
        email = values.get(CustomerField.EMAIL);
        String sexName = values.get(CustomerField.SEX);
        sex = sexName == null ? null : Sex.valueOf(sexName);
        birthDate = date(values.get(CustomerField.BIRTH_DATE));
        occupation = values.get(CustomerField.OCCUPATION);
        licenceSince = date(values.get(CustomerField.LICENCE_SINCE));
        CustomerNumbers kept = numbers();
        kept.take(values, written, cipher);
        numbers = kept;
        region = values.get(CustomerField.REGION);
        address = values.get(CustomerField.ADDRESS);
        note = values.get(CustomerField.NOTE);
        ProfileColumns said = profile();
        said.take(values);
        profile = said;
        CustomerKeys keys = CustomerKeys.of(name, mobile);
        nameKey = keys.nameKey();
        nameSort = NameSort.of(name);
        mobileTail = keys.mobileTail();
        person = keys.person();
        Set<CustomerField> staff = EnumSet.noneOf(CustomerField.class);
        staff.addAll(FieldNames.read(staffFields, CustomerField.class));
        staff.addAll(written);
        staffFields = FieldNames.written(staff);
        updatedAt = now;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private ProfileColumns profile() {
        return profile == null ? new ProfileColumns() : profile;
    }

    private CustomerNumbers numbers() {
        return numbers == null ? new CustomerNumbers() : numbers;
    }

    /** The fields whose values cannot be read now. */
    public Set<CustomerField> unreadable(SensitiveCipher cipher) {
        return numbers().unreadable(cipher);
    }

    public void setTwin(long twin) {
        this.twin = twin;
    }

    /** The row's values as somebody would write them, without those that cannot be read. */
    public CustomerDraft draft(SensitiveCipher cipher) {
        return new CustomerDraft(
                name,
                mobile,
                email,
                sex,
                birthDate,
                occupation,
                licenceSince,
                numbers().readable(CustomerField.IDENTITY_NUMBER, cipher),
                numbers().readable(CustomerField.DRIVING_LICENCE_NUMBER, cipher),
                region,
                address,
                note,
                profile().profile(),
                null);
    }

    Customer customer() {
        return new Customer(
                new CustomerId(id),
                name,
                mobile,
                email,
                Objects.requireNonNullElse(sex, Sex.UNKNOWN),
                birthDate,
                region,
                createdAt);
    }

    /** The fields that staff wrote last, and not a source. */
    public Set<CustomerField> staff() {
        return FieldNames.read(staffFields, CustomerField.class);
    }

    /** Says otherwise who wrote the fields. */
    public void setStaff(Set<CustomerField> staff) {
        staffFields = FieldNames.written(staff);
    }

    /** Counts as a change of the customer, though it changes none of its fields. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    public String nameKey() {
        return nameKey;
    }

    public long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
