package livery.crm.internal.attachment;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** What attachments leave to the group, its brands and its stores. */
@Component
public final class AttachmentSettings implements SettingSource {

    /** How many megabytes a file can have. */
    static final Setting<Long> LARGEST = Setting.ofStore("crm.attachment.largest", new WholeNumberType(1, 32, ""), 10L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(LARGEST);
    }
}
