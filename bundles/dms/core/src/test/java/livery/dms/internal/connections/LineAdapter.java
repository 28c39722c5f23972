package livery.dms.internal.connections;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import livery.data.StandaloneModules;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.dms.internal.PlainCrm;
import livery.platform.FieldFault;
import org.apache.camel.RoutesBuilder;

/** An adapter that reads nothing by itself: a test hands over what it would have read. */
public class LineAdapter implements Adapter {

    /** Folders at which it throws. */
    static final String FAILS_AT_FAULTS = "/fails/at/faults";

    static final String FAILS_AT_TEST = "/fails/at/test";

    @Override
    public String id() {
        return "lines";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.folder("folder"),
                Setting.optional("encoding", "UTF-8", "GBK"),
                new Setting("most", Setting.Type.NUMBER, false, List.of()),
                new Setting("password", Setting.Type.SECRET, false, List.of()),
                new Setting("strict", Setting.Type.FLAG, false, List.of()));
    }

    @Override
    public List<FieldFault> faults(Settings settings) {
        failAt(FAILS_AT_FAULTS, settings);
        return settings.text("folder").startsWith("/")
                ? List.of()
                : List.of(new FieldFault("folder", "lines.folder.relative"));
    }

    @Override
    public TestResult test(Settings settings) {
        failAt(FAILS_AT_TEST, settings);
        return new TestResult(
                List.of(new TestResult.Check(
                        "lines.folder.there", true, Map.of("password", settings.text("password")), "folder")),
                new TestResult.Sample(
                        "c.csv",
                        "UTF-8",
                        ",",
                        List.of("编号", "姓名", "生日"),
                        List.of(
                                List.of("C1", "王小明", "1990/1/2"),
                                List.of("C2", "", "1990/2/30"),
                                List.of("C3", PlainCrm.REFUSED_NAME, "1990/1/2"),
                                List.of("C4,\"李四")),
                        Map.of(3, new FieldFault("", "lines.quote.open"))));
    }

    private static void failAt(String folder, Settings settings) {
        if (settings.text("folder").equals(folder)) {
            String password = settings.text("password");
            String encoded =
                    URLEncoder.encode(password.strip().lines().findFirst().orElse(""), StandardCharsets.UTF_8);
            throw new IllegalStateException("ftp://me:" + encoded + "@host and " + password);
        }
    }

    @Override
    public RoutesBuilder routes(Connection connection, Intake intake) {
        throw new UnsupportedOperationException("its connections stay paused");
    }

    /** What is installed when only this adapter is. */
    public static Adapters alone() {
        Adapters adapters = new Adapters(new StandaloneModules(), Duration.ZERO);
        adapters.add(new LineAdapter());
        return adapters;
    }
}
