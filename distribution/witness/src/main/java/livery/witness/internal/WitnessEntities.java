package livery.witness.internal;

import java.util.List;
import livery.data.EntityModule;
import org.osgi.service.component.annotations.Component;

/** One table, which is read and written as rows. */
@Component
public final class WitnessEntities implements EntityModule {

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public String migrations() {
        return "db/witness";
    }
}
