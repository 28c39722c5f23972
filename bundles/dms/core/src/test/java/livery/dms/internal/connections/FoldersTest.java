package livery.dms.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import livery.dms.Settings;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a path really leads decides, not how it is written. */
class FoldersTest {

    private static final Permissions MANAGER = new Permissions(Set.of("dms.*"));

    @TempDir
    private Path base;

    private final Tenant store = new Tenant(
            new TenantId(7),
            TenantKind.STORE,
            "gz",
            "Store",
            null,
            "Brand",
            "CN",
            ZoneId.of("Asia/Shanghai"),
            "CNY",
            TenantState.ACTIVE);
    private Path home;
    private Folders folders;

    @BeforeEach
    void live() throws IOException {
        home = Files.createDirectories(base.toRealPath().resolve("home"));
        Files.createDirectories(home.resolve("secrets"));
        Files.createDirectories(home.resolve("exchange/gz"));
        folders = new Folders(Map.of("LIVERY_HOME", home.toString()));
    }

    @Test
    void aStoreHasAFolderInTheHomeUnlessTheSettingNamesOthers() {
        assertThat(code(home.resolve("exchange/gz/in"), MANAGER)).isEmpty();
        assertThat(code(home.resolve("exchange/other/in"), MANAGER)).isEqualTo("dms.folder.elsewhere");

        folders = new Folders(Map.of("LIVERY_HOME", home.toString(), "LIVERY_FOLDERS", base + "/a:" + base + "/b"));

        assertThat(code(base.resolve("a/gz/in"), MANAGER)).isEmpty();
        assertThat(code(base.resolve("b/gz"), MANAGER)).isEmpty();
        assertThat(code(base.resolve("b/gz-2"), MANAGER)).isEqualTo("dms.folder.elsewhere");
        assertThat(code(home.resolve("exchange/gz/in"), MANAGER)).isEqualTo("dms.folder.elsewhere");
    }

    @Test
    void aLinkLeadsNowhereElse() throws IOException {
        Path outside = Files.createDirectories(base.resolve("outside"));
        Path link = Files.createSymbolicLink(home.resolve("exchange/gz/link"), outside);
        Path secret = Files.createSymbolicLink(outside.resolve("secret"), home.resolve("secrets"));
        Path dangling = Files.createSymbolicLink(home.resolve("exchange/gz/soon"), base.resolve("not-there"));

        assertThat(code(link, MANAGER)).isEqualTo("dms.folder.elsewhere");
        assertThat(code(link.resolve("deeper"), MANAGER)).isEqualTo("dms.folder.elsewhere");
        assertThat(code(link, Permissions.ALL)).isEmpty();
        assertThat(code(secret, Permissions.ALL)).isEqualTo("dms.folder.own");
        assertThat(code(dangling, MANAGER)).isEqualTo("dms.folder.invalid");
    }

    @Test
    void aPathOfVeryManyPartsIsJudgedLikeAnyOther() {
        assertThat(code(Path.of(base + "/a".repeat(20_000)), MANAGER)).isEqualTo("dms.folder.elsewhere");
        assertThat(code(Path.of(home + "/exchange/gz" + "/a".repeat(20_000)), MANAGER))
                .isEmpty();
    }

    @Test
    void aGrantHoldsOnlyForWhereTheFolderLay() throws IOException {
        Path first = Files.createDirectories(base.resolve("first"));
        Path link = Files.createSymbolicLink(base.resolve("link"), first);
        Set<String> granted = folders.real(new LineAdapter(), settings(link));
        assertThat(folders.faults(new LineAdapter(), settings(link), store, Permissions.NONE, granted))
                .isEmpty();

        Files.delete(link);
        Files.createSymbolicLink(link, Files.createDirectories(base.resolve("second")));

        assertThat(folders.faults(new LineAdapter(), settings(link), store, Permissions.NONE, granted))
                .extracting(FieldFault::code)
                .containsExactly("dms.folder.elsewhere");
    }

    @Test
    void aRefusalNamesTheFoldersThatAreTheStores() {
        assertThat(folders.faults(new LineAdapter(), settings(Path.of("/etc")), store, MANAGER, Set.of()))
                .containsExactly(new FieldFault(
                        "folder",
                        "dms.folder.elsewhere",
                        Map.of("allowed", home.resolve("exchange/gz").toString())));
    }

    private String code(Path folder, Permissions permissions) {
        return folders.faults(new LineAdapter(), settings(folder), store, permissions, Set.of()).stream()
                .map(FieldFault::code)
                .findFirst()
                .orElse("");
    }

    private static Settings settings(Path folder) {
        return new Settings(Map.of("folder", folder.toString()));
    }
}
