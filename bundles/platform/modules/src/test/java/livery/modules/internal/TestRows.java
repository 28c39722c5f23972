package livery.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.ModuleRows;

/** Rows of modules that have none; whoever has some says what becomes of them. */
public class TestRows implements ModuleRows {

    @Override
    public Map<String, Throwable> failures() {
        return Map.of();
    }

    @Override
    public Set<String> opening() {
        return Set.of();
    }

    @Override
    public void expand(String tables, Path files) {
        throw new AssertionError("nothing was to be added to " + tables);
    }

    @Override
    public List<String> contract(String tables) {
        throw new AssertionError("nothing was to be taken away from " + tables);
    }
}
