package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever changes something leaves a trace that cannot be changed unseen, not even in the database. */
class AuditIT {

    private final Installation installation = Installation.shared();
    private final Api operator = Api.operator();
    private final String store = operator.newStore();
    private final String audit = "/api/v1/tenants/" + store + "/audit";

    @Test
    @Tag("A70")
    void aChangeThatWasRewrittenInTheDatabaseIsNamed() throws IOException, InterruptedException, SQLException {
        String customer = created("王小明");
        operator.patch("/api/v1/tenants/" + store + "/customers/" + customer, Map.of("name", "王晓明"))
                .is(200);
        awaitSealed(2);
        JsonNode changed = entries().get(0);
        assertThat(changed.path("action").asText()).isEqualTo("crm.customer.changed");
        assertThat(changed.at("/details/fields/0").asText()).isEqualTo("name");
        assertThat(changed.at("/subject/id").asText()).isEqualTo(customer);
        assertThat(changed.at("/person/name").asText()).isEqualTo("Administrator");
        assertThat(verdict().path("intact").asBoolean()).isTrue();
        assertThat(installation.run("client", "audit:verify").code()).isZero();

        long id = changed.path("id").asLong();
        rewrite(id, "crm.customer.deleted");
        try {
            assertThat(verdict().path("intact").asBoolean()).isFalse();
            assertThat(verdict().at("/broken/reason").asText()).isEqualTo("altered");
            assertThat(verdict().at("/broken/id").asLong()).isEqualTo(id);
            Installation.Ended command = installation.run("client", "audit:verify");
            assertThat(command.code()).isEqualTo(1);
            assertThat(command.text()).contains("altered at 2, entry " + id);
            assertThat(command.text().lines()).allMatch(line -> line.length() <= 100);
        } finally {
            rewrite(id, "crm.customer.changed");
        }
        assertThat(verdict().path("intact").asBoolean()).isTrue();
    }

    @Test
    void theTrailIsForThoseWhoMayReadIt() {
        created("王小明");

        operator.somebody(store, "auditor").get(audit).is(200);
        operator.somebody(store, "store-manager").get(audit).is(200);
        assertThat(operator.somebody(store, "adviser").get(audit).is(403).code())
                .isEqualTo("platform.permission.missing");
        operator.somebody(operator.newStore(), "store-manager").get(audit).is(404);
        operator.somebody(store, "auditor").get("/api/v1/group/audit").is(403);
        assertThat(operator.get(audit + "?from=yesterday").is(422).fieldCodes())
                .containsExactly("from=web.field.format");
        assertThat(operator.get(audit + "?person=x").is(422).fieldCodes())
                .containsExactly("person=platform.person.unknown");
    }

    @Test
    void theGroupsTrailTellsOfPeopleKeysAndTenants() {
        operator.somebody(store, "adviser");

        assertThat(operator.get("/api/v1/group/audit?limit=10").is(200).json().get("items"))
                .extracting(entry -> entry.path("action").asText())
                .contains("platform.person.created", "platform.key.created", "platform.tenant.created");
        assertThat(installation.printed()).isNotEmpty();
    }

    @Test
    void theShellListsItWithinAHundredColumns() throws IOException, InterruptedException {
        Installation.Ended command = installation.run("client", "audit:list --limit 5 group");

        assertThat(command.code()).isZero();
        assertThat(command.text()).contains("platform.");
        assertThat(command.text().lines()).allMatch(line -> line.length() <= 100);
        assertThat(installation.run("client", "audit:list nowhere").code()).isEqualTo(1);
        assertThat(installation.run("client", "audit:list --limit 0 group").text())
                .contains("--limit is a number from 1 to 200");
    }

    private String created(String name) {
        return operator.post("/api/v1/tenants/" + store + "/customers", Map.of("name", name))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private void awaitSealed(int count) {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            JsonNode entries = entries();
            return entries.size() == count && entries.get(0).hasNonNull("sequence");
        });
    }

    private JsonNode entries() {
        return operator.get(audit).is(200).json().get("items");
    }

    private JsonNode verdict() {
        return operator.get(audit + "/verdict").is(200).json();
    }

    /** As somebody does who has the database's password. */
    private void rewrite(long id, String action) throws IOException, SQLException {
        String password = Files.readString(installation.home().resolve("secrets/database-password"))
                .strip();
        String url = "jdbc:mariadb://127.0.0.1:" + installation.databasePort() + "/livery";
        try (Connection connection = DriverManager.getConnection(url, "livery", password);
                PreparedStatement update =
                        connection.prepareStatement("update platform_audit set action = ? where id = ?")) {
            update.setString(1, action);
            update.setLong(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
