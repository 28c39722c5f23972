package livery.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bootClasspathLibrary;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import livery.database.Ports;
import livery.database.TestDatabase;
import livery.launcher.PlatformJvm;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** One container for all tests inside it: they run in the order that is written here. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionIT {

    @Inject
    private BundleContext bundles;

    @Configuration
    public Option[] container() throws Exception {
        TestDatabase database = TestDatabase.shared();
        int port = Ports.free();
        int monitorPort = Ports.free();
        List<Option> options = new ArrayList<>(Arrays.asList(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("livery.assembly"))
                                .toURI()
                                .toString())
                        .karafVersion(System.getProperty("livery.karaf.version"))
                        .name("Livery")
                        .useDeployFolder(false)
                        .unpackDirectory(new File("target/exam")),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut("etc/livery.data.cfg", "url", database.jdbcUrl("itests")),
                editConfigurationFilePut("etc/livery.data.cfg", "user", database.user()),
                editConfigurationFilePut("etc/livery.data.cfg", "password", database.password()),
                editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + port),
                editConfigurationFilePut("etc/livery.monitor.cfg", "port", "" + monitorPort),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + new File("target/exam-repository").toURI() + "@id=exam"),
                editConfigurationFilePut("etc/custom.properties", "karaf.lock.dir", "${karaf.data}"),
                editConfigurationFilePut("etc/custom.properties", "karaf.pid.file", "${karaf.data}/karaf.pid"),
                editConfigurationFilePut("etc/system.properties", "livery.itests.port", "" + port),
                editConfigurationFilePut("etc/system.properties", "livery.itests.monitor", "" + monitorPort)));
        options.add(vmOption("-Xmx" + PlatformJvm.HEAP));
        PlatformJvm.TUNING.forEach(option -> options.add(vmOption(option)));
        PlatformJvm.OPENED.forEach(option -> options.add(vmOption(option)));
        options.addAll(endorsed());
        return options(options.toArray(Option[]::new));
    }

    /** What the launcher puts on the class path beside {@code lib/boot} and {@code lib/jdk9plus}, which Pax Exam knows of. */
    private static List<Option> endorsed() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("livery.endorsed")))) {
            return jars.<Option>map(jar -> bootClasspathLibrary(jar.toUri().toString()))
                    .toList();
        }
    }

    @Test
    public void everythingInside() {
        Inside.bundles(bundles);
        Result result = JUnitCore.runClasses(EverythingIsUp.class);
        result.getFailures().forEach(failure -> System.err.println(failure.getTrace()));
        assertTrue(result.getFailures().toString(), result.wasSuccessful());
        assertEquals(0, result.getIgnoreCount());
        System.out.println("inside the container: " + result.getRunCount() + " tests");
    }
}
