package livery.dms.internal.connections;

import java.util.List;
import java.util.stream.Stream;
import livery.dms.Setting;

/** A second version of {@link LineAdapter}, with a secret more. */
final class SecondLineAdapter extends LineAdapter {

    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<Setting> settings() {
        return Stream.concat(
                        super.settings().stream(),
                        Stream.of(new Setting("token", Setting.Type.SECRET, false, List.of())))
                .toList();
    }
}
