package livery.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import livery.database.TestDatabase;
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
        String version = System.getProperty("livery.karaf.version");
        int port = freePort();
        List<Option> options = new ArrayList<>(Arrays.asList(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("livery.assembly"))
                                .toURI()
                                .toString())
                        .karafVersion(version)
                        .name("Livery")
                        .useDeployFolder(false)
                        .unpackDirectory(new File("target/exam")),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut("etc/livery.data.cfg", "url", database.jdbcUrl("itests")),
                editConfigurationFilePut("etc/livery.data.cfg", "user", database.user()),
                editConfigurationFilePut("etc/livery.data.cfg", "password", database.password()),
                editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + port),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + new File("target/exam-repository").toURI() + "@id=exam"),
                editConfigurationFilePut("etc/custom.properties", "karaf.lock.dir", "${karaf.data}"),
                editConfigurationFilePut("etc/custom.properties", "karaf.pid.file", "${karaf.data}/karaf.pid"),
                editConfigurationFilePut("etc/system.properties", "livery.itests.port", "" + port)));
        for (String jvm : karafs(version)) {
            options.add(vmOption(jvm));
        }
        return options(options.toArray(Option[]::new));
    }

    /** What Karaf needs of a Java 17. */
    private static List<String> karafs(String version) {
        return List.of(
                "-Xmx768m",
                "-Djava.security.manager=allow",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
                "--add-opens",
                "java.base/java.security=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.net=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "--add-opens",
                "java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens",
                "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    public void everythingInside() {
        Inside.bundles(bundles);
        Result result = JUnitCore.runClasses(EverythingIsUp.class, HotUpdate.class);
        result.getFailures().forEach(failure -> System.err.println(failure.getTrace()));
        assertTrue(result.getFailures().toString(), result.wasSuccessful());
        assertEquals(0, result.getIgnoreCount());
        System.out.println("inside the container: " + result.getRunCount() + " tests");
    }
}
