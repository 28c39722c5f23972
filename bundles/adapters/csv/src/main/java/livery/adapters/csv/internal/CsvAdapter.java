package livery.adapters.csv.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.platform.FieldFault;
import livery.platform.MessageSource;
import org.apache.camel.RoutesBuilder;
import org.osgi.service.component.annotations.Component;

/** Takes in the delimited files that a dealer system drops into a folder. */
@Component(service = {Adapter.class, MessageSource.class})
public final class CsvAdapter implements Adapter, MessageSource {

    static final String FOLDER = "folder";
    static final String ENCODING = "encoding";
    static final String SEPARATOR = "separator";

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.folder(FOLDER),
                Setting.optional(ENCODING, "", "UTF-8", "GBK", "Big5"),
                Setting.optional(SEPARATOR, "", ",", ";", "\t", "|"));
    }

    @Override
    public List<FieldFault> faults(Settings settings) {
        List<FieldFault> faults = new ArrayList<>();
        String folder = settings.text(FOLDER);
        if (folder.chars().anyMatch(c -> "?#&%{}".indexOf(c) >= 0 || c < ' ')) {
            faults.add(new FieldFault(FOLDER, "csv.folder.characters"));
        } else if (!folder.startsWith("/")
                || !Path.of(folder).normalize().toString().equals(folder.replaceAll("/$", ""))) {
            faults.add(new FieldFault(FOLDER, "csv.folder.not-absolute"));
        } else if (new Folder(Path.of(folder)).isHidden()) {
            faults.add(new FieldFault(FOLDER, "csv.folder.hidden"));
        }
        return faults;
    }

    @Override
    public TestResult test(Settings settings) {
        return test(settings, "");
    }

    @Override
    public TestResult test(Settings settings, String region) {
        return FolderTest.of(settings, region);
    }

    @Override
    public RoutesBuilder routes(Connection connection, Intake intake) {
        return new CsvRoutes(connection, intake);
    }

    @Override
    public String prefix() {
        return "csv";
    }
}
