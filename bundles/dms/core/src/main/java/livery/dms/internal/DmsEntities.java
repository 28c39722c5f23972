package livery.dms.internal;

import java.util.List;
import livery.data.EntityModule;
import livery.dms.internal.connections.ConnectionRow;
import livery.dms.internal.intake.HeldRow;
import livery.dms.internal.intake.ImportRow;
import livery.platform.MessageSource;
import org.osgi.service.component.annotations.Component;

/** The module's rows and messages. */
@Component
public final class DmsEntities implements EntityModule, MessageSource {

    @Override
    public String name() {
        return "dms";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(ConnectionRow.class, ImportRow.class, HeldRow.class);
    }

    @Override
    public String migrations() {
        return "db/dms";
    }

    @Override
    public String prefix() {
        return "dms";
    }
}
