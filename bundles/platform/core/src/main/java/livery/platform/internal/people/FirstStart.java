package livery.platform.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the first start of all, makes the group and one person who may do everything, and leaves how to sign in as a file
 * under the home that only its owner can read.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "first start");
    private static final String NAME = "admin";

    private final MariaDbPeople people;
    private final ApiKeys keys;
    private final Tenants tenants;
    private final UnitOfWork units;

    @Activate
    public FirstStart(
            @Reference MariaDbPeople people,
            @Reference ApiKeys keys,
            @Reference Tenants tenants,
            @Reference UnitOfWork units) {
        this.people = people;
        this.keys = keys;
        this.tenants = tenants;
        this.units = units;
        Path home = Path.of(System.getenv().getOrDefault("LIVERY_HOME", System.getProperty("karaf.base", ".")));
        try {
            start(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the first sign-in could not be left in " + home, e);
        }
    }

    /** The file is complete before the person is stored, and gets its name after: a crash between loses neither. */
    private void start(Path home) throws IOException {
        Path file = home.resolve("first-sign-in.json");
        Path prepared = home.resolve("first-sign-in.json.prepared");
        if (people.any(GROUP)) {
            if (Files.exists(prepared)) {
                Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return;
        }
        units.run(GROUP, () -> {
            tenants.create(
                    GROUP, new NewTenant(TenantKind.GROUP, "group", "Group", null, "CN", "Asia/Shanghai", "CNY"));
            String password = Secrets.fresh();
            People.Person admin = people.add(
                    GROUP,
                    NAME,
                    "Administrator",
                    "zh-CN",
                    password,
                    List.of(new People.Grant(TenantId.GROUP, Roles.OPERATOR)));
            String key = keys.add(GROUP, admin.id(), ApiKeys.NewKey.unlimited("first sign-in"))
                    .secret();
            write(prepared, password, key);
        });
        Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("The first sign-in is in {}", file);
    }

    private static void write(Path file, String password, String key) {
        String url = System.getenv().getOrDefault("LIVERY_PUBLIC_URL", "http://localhost:8181");
        String json = "{\n  \"url\": \"%s\",\n  \"name\": \"%s\",\n  \"password\": \"%s\",\n  \"apiKey\": \"%s\"\n}\n"
                .formatted(url, NAME, password, key);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
