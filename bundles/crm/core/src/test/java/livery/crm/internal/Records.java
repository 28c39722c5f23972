package livery.crm.internal;

import java.time.Instant;
import java.time.LocalDate;
import livery.crm.CustomerRecord;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.Sex;
import livery.crm.VehicleRecord;
import livery.crm.internal.values.CustomerDraft;
import org.jspecify.annotations.Nullable;

/** Records as an outside system would write them. */
public final class Records {

    public static final Instant NOON = Instant.parse("2025-03-01T04:00:00Z");

    private Records() {}

    public static CustomerRecord customer(String id, @Nullable String name, @Nullable String mobile) {
        return customer(id, name, mobile, null);
    }

    public static CustomerRecord customer(
            String id, @Nullable String name, @Nullable String mobile, @Nullable String identityNumber) {
        return new CustomerRecord(
                id, name, mobile, null, null, null, null, null, identityNumber, null, null, null, null);
    }

    public static CustomerRecord address(CustomerRecord record, @Nullable String address) {
        return changed(record, record.drivingLicenceNumber(), address, record.note());
    }

    public static CustomerRecord licence(CustomerRecord record, @Nullable String drivingLicenceNumber) {
        return changed(record, drivingLicenceNumber, record.address(), record.note());
    }

    public static CustomerRecord note(CustomerRecord record, @Nullable String note) {
        return changed(record, record.drivingLicenceNumber(), record.address(), note);
    }

    private static CustomerRecord changed(
            CustomerRecord record,
            @Nullable String drivingLicenceNumber,
            @Nullable String address,
            @Nullable String note) {
        return new CustomerRecord(
                record.externalId(),
                record.name(),
                record.mobile(),
                record.email(),
                record.sex(),
                record.birthDate(),
                record.occupation(),
                record.licenceSince(),
                record.identityNumber(),
                drivingLicenceNumber,
                record.region(),
                address,
                note);
    }

    /** The same with another note. */
    public static CustomerDraft noted(CustomerDraft draft, String note) {
        return new CustomerDraft(
                draft.name(),
                draft.mobile(),
                draft.email(),
                draft.sex(),
                draft.birthDate(),
                draft.occupation(),
                draft.licenceSince(),
                draft.identityNumber(),
                draft.drivingLicenceNumber(),
                draft.region(),
                draft.address(),
                note);
    }

    /** A customer with all fields. */
    public static CustomerRecord full(String id, String name, String mobile, String identityNumber) {
        return new CustomerRecord(
                id,
                name,
                mobile,
                "c" + id.replaceAll("\\W", "") + "@example.com",
                Sex.FEMALE,
                LocalDate.of(1985, 3, 9),
                "工程师",
                LocalDate.of(2006, 7, 1),
                identityNumber,
                identityNumber,
                "广东省广州市",
                "广东省广州市天河区体育西路 " + id + " 号",
                null);
    }

    public static VehicleRecord vehicle(
            String id, @Nullable String vin, @Nullable String plate, @Nullable String owner) {
        return new VehicleRecord(id, vin, plate, "东风", "轩逸", "轩逸 1.6", "petrol", LocalDate.of(2021, 5, 1), owner);
    }

    public static RentalRecord rental(
            String id, @Nullable String customer, @Nullable String vehicle, @Nullable String plate, Instant at) {
        return new RentalRecord(
                id,
                customer,
                vehicle,
                plate,
                at,
                at.plusSeconds(3 * 86_400),
                32_000L,
                null,
                "轩逸",
                "广州白云机场",
                "广州南站",
                "app",
                "wechat");
    }

    public static ServiceVisitRecord visit(
            String id, @Nullable String customer, @Nullable String vehicle, @Nullable String plate, Instant at) {
        return new ServiceVisitRecord(id, customer, vehicle, plate, at, null, 58_000L, "CNY", 30_120L, "更换机油", "陈工");
    }
}
