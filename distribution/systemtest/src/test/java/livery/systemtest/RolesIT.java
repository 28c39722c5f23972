package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Which role may call which operation of what is installed: each operation is called by each default role, and docs/roles.md
 * says what comes of it.
 */
class RolesIT {

    private static final List<String> ROLES =
            List.of("operator", "group-manager", "store-manager", "adviser", "marketer", "auditor", "integrator");
    private static final Set<String> OF_THE_GROUP = Set.of("operator", "group-manager");
    /** Ways to sign in. */
    private static final Set<String> OPEN =
            Set.of("post /session", "get /session/oidc", "get /session/oidc/callback", "get /session/oidc/provider");
    /** For people who are signed in, and never for a key; these callers have keys. */
    private static final Set<String> SESSIONS = Set.of("get /session/all", "delete /session/all/{id}");
    /** These say for themselves whom they show what. */
    private static final Set<String> FOR_EVERYBODY = Set.of("get /group/tenants", "get /group/module-switches/off");

    private static final Path TABLE =
            Path.of(System.getProperty("basedir"), "../../docs/roles.md").normalize();
    private static final String TABLE_HEAD = """
            # Who may do what

            Each default role against each operation; `+` where it is not refused for want of a permission. Those of a store
            have their role there. Written by a test, which calls them all.

            """;

    private final Api operator = Api.operator();

    /** One line of the matrix. */
    private record Operation(String verb, String path) {

        String name() {
            return verb + " " + path;
        }

        boolean ofTheGroup() {
            return path.startsWith("/group/");
        }

        /** With ids that nothing has, and a body that nothing takes: who may call it, changes nothing. */
        int callBy(Api caller, String store) {
            String concrete = "/api/v1" + path.replace("{tenant}", store).replaceAll("\\{[^}]+}", "1");
            boolean sends = verb.equals("post") || verb.equals("patch") || verb.equals("put");
            return caller.send(verb.toUpperCase(Locale.ROOT), concrete, sends ? "{\"\":0}" : null)
                    .status();
        }
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNoRoleOfAStoreReachesWhatIsTheGroups() throws IOException {
        String store = operator.newStore();
        Map<String, Api> callers = new LinkedHashMap<>();
        for (String role : ROLES) {
            callers.put(role, operator.somebody(OF_THE_GROUP.contains(role) ? "1" : store, role));
        }
        StringBuilder table = new StringBuilder(TABLE_HEAD);
        table.append("| operation | ").append(String.join(" | ", ROLES)).append(" |\n| --- |");
        table.append(" --- |".repeat(ROLES.size())).append("\n");
        List<String> leaks = new ArrayList<>();
        List<Operation> operations = operations();
        for (Operation operation : operations) {
            table.append("| `").append(operation.name()).append("` |");
            callers.forEach((role, caller) -> {
                int status = operation.callBy(caller, store);
                boolean refused = status == 403 || status == 404;
                table.append(status == 403 ? "  |" : " + |");
                if (operation.ofTheGroup()
                        && !OF_THE_GROUP.contains(role)
                        && !FOR_EVERYBODY.contains(operation.name())
                        && !refused) {
                    leaks.add(role + " " + operation.name() + " " + status);
                }
                if (role.equals("operator") && status == 403) {
                    leaks.add("the operator is refused " + operation.name());
                }
                assertThat(status)
                        .as(role + " " + operation.name())
                        .isNotEqualTo(401)
                        .isLessThan(500);
            });
            assertThat(operation.callBy(Api.nobody(), store))
                    .as("nobody " + operation.name())
                    .isEqualTo(401);
            table.append("\n");
        }
        for (String own : SESSIONS) {
            assertThat(new Operation(own.split(" ", -1)[0], own.split(" ", -1)[1])
                            .callBy(callers.get("operator"), store))
                    .as(own)
                    .isEqualTo(403);
        }
        assertThat(operations.stream().filter(Operation::ofTheGroup)).hasSizeGreaterThan(20);
        assertThat(leaks).as(table.toString()).isEmpty();
        sameAsWritten(table.toString());
    }

    private static void sameAsWritten(String table) throws IOException {
        if (Boolean.getBoolean("livery.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/roles.md; -Dlivery.write=true writes it anew: look at what it changes")
                .isEqualTo(table);
    }

    /** All but signing in, which is everybody's, and signing out, which would end nothing. */
    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = operator.get("/api/v1/openapi.json").is(200).json().get("paths");
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    Operation operation = new Operation(verb, path.getKey());
                    if (List.of("get", "post", "put", "patch", "delete").contains(verb)
                            && !OPEN.contains(operation.name())
                            && !SESSIONS.contains(operation.name())) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }

    @Test
    void aRoleOfOnesOwnAllowsWhatItSaysAndIsSaidToBeGoneOnceItIs() {
        String store = operator.newStore();
        String code = "reception-" + System.nanoTime();
        operator.post(
                        "/api/v1/group/roles",
                        Map.of("code", code, "name", "前台", "permissions", List.of("crm.customers.read")))
                .is(201);
        Api reception = operator.somebody(store, code);
        reception.get("/api/v1/tenants/" + store + "/customers").is(200);
        reception
                .post("/api/v1/tenants/" + store + "/customers", Map.of("name", "客户"))
                .is(403);
        assertThat(operator.delete("/api/v1/group/roles/" + code).is(409).code())
                .isEqualTo("platform.role.given");

        operator.delete("/api/v1/group/roles/" + code + "?force=true").is(204);

        reception.get("/api/v1/tenants/" + store + "/customers").is(404);
    }

    @Test
    void whoMayExportStoresAndNothingElseFetchesTheFile() {
        String store = operator.newStore();
        String code = "export-" + System.nanoTime();
        operator.post(
                        "/api/v1/group/roles",
                        Map.of("code", code, "name", "导出", "permissions", List.of("platform.tenants.export")))
                .is(201);
        Api exporter = operator.somebody("1", code);
        String path = "/api/v1/group/tenants/" + store + "/export";

        exporter.post(path, Map.of()).is(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> exporter.get(path + "s")
                        .is(200)
                        .json()
                        .at("/items/0/readyAt")
                        .isTextual());

        String id = exporter.get(path + "s").json().at("/items/0/id").asText();
        assertThat(exporter.get(path + "s/" + id).is(200).text()).startsWith("PK");
        exporter.get("/api/v1/group/tenants/" + store).is(403);
    }

    @Test
    void aPasswordThatWasSetIsChangedBeforeAnythingElse() {
        String name = "new-" + System.nanoTime();
        String id = operator.post("/api/v1/group/people", Map.of("name", name, "password", "correct horse"))
                .is(201)
                .json()
                .get("id")
                .asText();
        Api.Answer signedIn = signIn(name, "correct horse");
        String cookie = cookie(signedIn);
        String csrf = signedIn.json().get("csrf").asText();
        assertThat(signedIn.json().get("passwordDue").asBoolean()).isTrue();
        assertThat(Api.nobody()
                        .send("GET", "/api/v1/group/tenants", null, "Cookie", cookie)
                        .is(403)
                        .code())
                .isEqualTo("platform.password.change-first");

        Api.nobody()
                .send(
                        "POST",
                        "/api/v1/session/password",
                        "{\"old\":\"correct horse\",\"new\":\"battery staple\"}",
                        "Cookie",
                        cookie,
                        "X-Livery-Csrf",
                        csrf)
                .is(204);

        Api.nobody()
                .send("GET", "/api/v1/group/tenants", null, "Cookie", cookie)
                .is(200);
        JsonNode sessions = Api.nobody()
                .send("GET", "/api/v1/session/all", null, "Cookie", cookie)
                .is(200)
                .json()
                .get("items");
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).get("current").asBoolean()).isTrue();
        assertThat(sessions.get(0).get("address").asText()).isNotBlank();
        operator.patch("/api/v1/group/people/" + id, Map.of("state", "suspended"))
                .is(200);
        Api.nobody().send("GET", "/api/v1/session", null, "Cookie", cookie).is(401);
    }

    @Test
    void theShellManagesPeopleToo() throws Exception {
        Installation installation = Installation.shared();
        String name = "shell-" + System.nanoTime();
        String password = shell(installation, "user:add " + name).strip();
        shell(installation, "user:role-add " + name + " auditor group");
        assertThat(shell(installation, "user:list")).contains(name, "auditor in group");
        assertThat(signIn(name, password).is(200).json().get("passwordDue").asBoolean())
                .isTrue();
        shell(installation, "user:suspend " + name);
        signIn(name, password).is(401);
        shell(installation, "user:resume " + name);
        String other = shell(installation, "user:password " + name).strip();
        signIn(name, password).is(401);
        signIn(name, other).is(200);
        shell(installation, "user:role-remove " + name + " auditor group");
        assertThat(shell(installation, "user:keys " + name)).contains("no keys");
    }

    @Test
    void theShellManagesRolesKeysAndSessionsToo() throws Exception {
        Installation installation = Installation.shared();
        String role = "shell-role-" + System.nanoTime();
        String name = "keyed-" + System.nanoTime();
        String store = operator.newStore();
        String customers = "/api/v1/tenants/" + store + "/customers";
        shell(installation, "role:create " + role + " 前台 crm.customers.read dms.imports.read");
        assertThat(shell(installation, "role:list")).contains(role, "前台", "crm.customers.read", "group-manager");
        String password = shell(installation, "user:add " + name).strip();
        shell(installation, "user:role-add " + name + " " + role + " group");

        Api limited = Api.withKey(
                installation,
                shell(
                                installation,
                                "user:key-add --expires never --name export --tenant group"
                                        + " --permission crm.customers.read " + name)
                        .strip());
        limited.get(customers).is(200);
        limited.get("/api/v1/tenants/" + store + "/imports").is(403);
        assertThat(installation
                        .run("client", "user:key-add --expires never --permission crm.customers.write " + name)
                        .code())
                .as("more than the person may do")
                .isNotZero();
        String keys = shell(installation, "user:keys " + name);
        assertThat(keys).contains("export", "some");
        shell(installation, "user:key-revoke " + name + " " + firstId(keys));
        limited.get(customers).is(401);

        String cookie = cookie(signIn(name, password));
        String sessions = shell(installation, "user:sessions " + name);
        assertThat(sessions).contains("127.0.0.1");
        shell(installation, "user:session-end " + name + " " + firstId(sessions));
        Api.nobody().send("GET", "/api/v1/session", null, "Cookie", cookie).is(401);
        signIn(name, password).is(200);
        shell(installation, "user:session-end " + name);
        assertThat(shell(installation, "user:sessions " + name)).contains("no sessions");

        shell(installation, "role:change --name 门厅 --permission crm.* --permission *.read " + role);
        assertThat(shell(installation, "role:list")).contains("门厅", "*.read crm.*");
        assertThat(installation.run("client", "role:remove " + role).code())
                .as("somebody has it")
                .isNotZero();
        shell(installation, "role:remove --force " + role);
        assertThat(shell(installation, "role:list")).doesNotContain(role);
        shell(installation, "user:remove " + name);
        assertThat(shell(installation, "user:list")).doesNotContain(name);
        signIn(name, password).is(401);
    }

    /** The first number in a table that is as long as an id. */
    private static String firstId(String table) {
        return Pattern.compile("\\d{15,}")
                .matcher(table)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String shell(Installation installation, String command) throws Exception {
        Installation.Ended ended = installation.run("client", command);
        assertThat(ended.code()).as(command + ": " + ended.text()).isZero();
        assertThat(ended.text().lines()).allMatch(line -> line.length() <= 100);
        return ended.text();
    }

    private static Api.Answer signIn(String name, String password) {
        return Api.nobody().post("/api/v1/session", Map.of("name", name, "password", password));
    }

    private static String cookie(Api.Answer signedIn) {
        return signedIn.is(200)
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll(";.*", "");
    }
}
