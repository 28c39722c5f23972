package livery.crm.internal;

import java.util.List;
import livery.crm.internal.customer.CustomerRow;
import livery.crm.internal.dealing.DealingRow;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.vehicle.VehicleRow;
import livery.data.EntityModule;
import livery.platform.MessageSource;
import org.osgi.service.component.annotations.Component;

/** The rows and messages of customers, vehicles and dealings. */
@Component
public final class CrmEntities implements EntityModule, MessageSource {

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(CustomerRow.class, VehicleRow.class, DealingRow.class, SegmentRow.class);
    }

    @Override
    public String migrations() {
        return "db/crm";
    }

    @Override
    public String prefix() {
        return "crm";
    }
}
