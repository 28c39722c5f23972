package livery.crm.internal.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.EnergyType;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.vehicle.VehicleRow;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.worklist.FilterWords;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Vehicles as they are written, with the own fields that are wanted: all, or those that a text finds. */
final class WrittenVehicles implements WrittenList {

    private final Vehicles vehicles;
    private final OwnValues own;

    WrittenVehicles(Vehicles vehicles, OwnValues own) {
        this.vehicles = vehicles;
        this.own = own;
    }

    @Override
    public ListName list() {
        return ListName.VEHICLES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "plate",
                "vin",
                "model",
                "energy",
                "owner",
                "firstRegisteredOn",
                "warrantyUntil",
                "odometerKm",
                "createdAt");
    }

    @Override
    public void check(CallContext context, Map<String, Object> filter) {
        String typed = FilterWords.typedIn(filter);
        if (typed != null) {
            requireAll(context, typed);
        }
    }

    @Override
    public Page next(
            CallContext asker,
            Map<String, Object> filter,
            @Nullable Fulfilling criterion,
            @Nullable String after,
            int most,
            List<OwnColumn> keys,
            ExportColumn.Look look) {
        String typed = FilterWords.typedIn(filter);
        int from = typed == null || after == null ? 0 : Integer.parseInt(after);
        List<Vehicles.Owned> some = typed == null
                ? vehicles.newest(asker, criterion, after == null ? null : (Long) Long.parseLong(after), most)
                : vehicles.found(asker, typed, criterion, from, Math.min(most, Vehicles.MOST_FOUND - from));
        if (typed != null && from + some.size() == Vehicles.MOST_FOUND) {
            requireAll(asker, typed);
        }
        Map<Long, Map<String, Object>> values = own.of(
                asker,
                OwnRecord.VEHICLE,
                keys.stream().map(key -> key.field().code()).toList(),
                some.stream().map(one -> one.vehicle().id()).toList());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Vehicles.Owned owned : some) {
            VehicleRow vehicle = owned.vehicle();
            Long km = vehicle.odometerKm();
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("plate", vehicle.plate());
            row.put("vin", vehicle.vin());
            row.put("model", model(vehicle));
            row.put("energy", energy(vehicle, look));
            row.put("owner", owned.owner());
            row.put("firstRegisteredOn", vehicle.firstRegisteredOn());
            row.put("warrantyUntil", vehicle.warrantyUntil());
            row.put("odometerKm", km == null ? null : BigDecimal.valueOf(km));
            row.put("createdAt", look.day(vehicle.createdAt()));
            keys.forEach(key ->
                    row.put(key.field().name(), key.cell(values.getOrDefault(vehicle.id(), Map.of()), look.locale())));
            rows.add(row);
        }
        long end = typed != null
                ? from + some.size()
                : some.isEmpty() ? 0 : some.get(some.size() - 1).vehicle().id();
        return new Page(rows, some.isEmpty() ? null : Long.toString(end));
    }

    /** Passes when the text finds no more than can be gone through: a workbook that lacks some would not show it. */
    private void requireAll(CallContext context, String typed) {
        if (!vehicles.found(context, typed, null, Vehicles.MOST_FOUND, 1).isEmpty()) {
            throw Fault.invalid(
                    new FieldFault("filter.q", "crm.vehicle.too-many-found", Map.of("most", Vehicles.MOST_FOUND)));
        }
    }

    /** What it means in the reader's language; as it was written where that is not known. */
    private static @Nullable String energy(VehicleRow vehicle, ExportColumn.Look look) {
        EnergyType type = vehicle.energyType();
        return type == null ? vehicle.energy() : look.text("crm.criteria.energy-type." + FilterWords.word(type));
    }

    private static @Nullable String model(VehicleRow vehicle) {
        String model = Stream.of(vehicle.brand(), vehicle.series(), vehicle.model())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return model.isEmpty() ? null : model;
    }
}
