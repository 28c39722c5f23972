package livery.modules.internal;

import java.util.List;
import livery.data.EntityModule;
import livery.platform.MessageSource;
import org.osgi.service.component.annotations.Component;

/** The tables, messages of the modules. */
@Component
public final class ModulesEntities implements EntityModule, MessageSource {

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public String migrations() {
        return "db/modules";
    }

    @Override
    public String prefix() {
        return "modules";
    }
}
